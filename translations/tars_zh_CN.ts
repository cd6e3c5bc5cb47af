<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityFeed</name>
    <message>
        <source>Connection to service lost</source>
        <translation>与服务的连接已断开</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>已重新连接</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>运行已排队</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>运行由%1排队</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>运行已开始</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>运行由%1开始</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>重启后运行已继续</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>正在保存进行中的工作</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>运行已暂停</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>由%1暂停</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>运行已继续</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>由%1继续</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>正在停止运行</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>由%1停止</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>运行已完成</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1已完成</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>另有 %Ln 个页面已写入</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>页面已写入</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>从暂停处准确继续</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>此窗口</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1已暂停</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%2暂停了%1</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1已继续</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%2继续了%1</translation>
    </message>
    <message>
        <source>Pause requested</source>
        <translation>已请求暂停</translation>
    </message>
    <message>
        <source>Pause requested by %1</source>
        <translation>%1请求暂停</translation>
    </message>
    <message>
        <source>Pause lifted</source>
        <translation>暂停已解除</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>%1解除了暂停</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>其所有文档均已写完</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>正在重试 %Ln 个失败的文档</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>运行控制</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Following newest</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>跟随最新</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>运行 %1，%2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无任何活动。</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>没有此类活动。</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Changes at once, no restart</source>
        <translation>立即生效，无需重启</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>与桌面一致</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>托盘图标颜色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>用于浅色面板</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>用于深色面板</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>关闭时遵循桌面设置</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>最近运行的时长</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>尚无运行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln 次运行，最长 %1，最近一次 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>运行数据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Documents/s</source>
        <translation>文档/秒</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>内存（MB）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>各部门进度</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>文档/秒</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>实心 = 已完成</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>最近 2 小时</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>最近 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>tars::gui::ConnectionCard</name>
    <message>
        <source>Service connection</source>
        <translation>服务连接</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>停止服务…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动发现</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>服务自带的令牌</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>服务的 WebSocket</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>地址形如 ws://127.0.0.1:8277/ws</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>已连接，%L1 毫秒内应答</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>未运行或无法访问</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1，自 %2 起运行</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>启动服务</translation>
    </message>
</context>
<context>
    <name>tars::gui::DepartmentModel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 docs/s</source>
        <translation>%1 文档/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>此项目无需编写</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>全部已是最新</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>已完成，其中 %1 已是最新</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>于 %1 挂起</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>最后已知</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 个已暂停</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等待中</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 个已停止</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>无需编写</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row, its position</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
</context>
<context>
    <name>tars::gui::Desktop</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>此桌面上没有程序可打开 %1。</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>选择项目文件夹</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>本次运行结束后才能选择其他项目。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>服务没有向 %1 写入任何内容。</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>服务的输出</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>无法打开 %1。请在设置中选择其他程序。</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>要停止服务吗？</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>正在进行的运行会被保存，服务再次启动时将从此处准确继续。</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>停止服务</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>仍在这里。</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>运行仍在继续；可从托盘打开。</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>可从托盘打开窗口。</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>显示前 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>笔记本</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentPane</name>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示更改</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>仍然显示</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>用其自身程序打开</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>此文档无法在这里显示。</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>此文档无法在这里显示。请用其自身的程序打开。</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>选择一个文档在此阅读。</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>新建于 %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>写入于 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>显示文档</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>此文档较大（%1），显示可能需要片刻。</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>上次运行未更改此文档。</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>已被编辑</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>整套文档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>变更日志</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>API 参考</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>符号索引</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>注释中的示例</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>文档覆盖率</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>代码健康状况</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>可追溯性</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>持续集成</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>依赖项</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title of a document, name of its file</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTreeView</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message>
        <source>Search documents</source>
        <translation>搜索文档</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Found documents</source>
        <translation>找到的文档</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>搜索 %Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>4 documents · 2 changed in this run</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>本次运行更改了 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>没有此类文档。</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>正在列出文档…</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>尚无文档。第一个文档写好后会立即显示在这里。</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>服务响应后即会列出文档。</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 百分之 %2</translation>
    </message>
    <message numerus="yes">
        <source>documents</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>文档</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Editors</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>桌面默认程序</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>未找到“%1”。</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>服务应答后即会显示。</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>项目文件夹已被移动或删除。请重新选择。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>服务无权读取 %1。</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>%1 中没有可编写文档的内容。</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>服务无权写入 %1。</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>%1 中已有其他内容。请选择其他输出文件夹。</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>另一个服务正在写入 %1。</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>磁盘已满。运行已暂停；请腾出空间后继续。</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>所选文件夹的位置现在是一个符号链接。请恢复该文件夹或重新选择。</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>服务应答前连接已断开。</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>此窗口比服务旧。请更新后继续。</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>对方不认识此令牌。</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>服务正在运行，但不接受此令牌。</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>尚不认识服务的证书。</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>服务出示的证书与以前不同。</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>别人更快一步。现在看到的是服务的状态。</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>尝试次数过多。服务将在一分钟后再次应答。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务未及时应答。</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>该文件使读取程序崩溃；其余内容均已读取。</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>读取该文件耗时过长。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>该文件超出大小限制。</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>该文件是二进制文件，与其名称不符。</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>有人编辑过此文档；新版本已放在旁边。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>另发现 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>服务拒绝了请求（%1）。</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>已被服务关闭</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>该处无人监听</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>您的令牌不允许此操作，所有者的令牌可以。</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>服务不向此窗口开放文件夹 %1。</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>服务不以名称 %1 应答。其所有者可用 --allow-host 添加该名称。</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>未能建立加密连接。服务可能不提供加密：此时其地址以 ws:// 开头。</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>被人编辑过的文档</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>运行时如何处理它们</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>保留；新版本放在旁边</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>替换；保留一份副本</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>打开源文件的程序</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>若程序支持则定位到行</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>上一级</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>选择此文件夹</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>选择服务所在机器上的文件夹</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>服务可以读取的文件夹</translation>
    </message>
</context>
<context>
    <name>tars::gui::Format</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 千</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours and minutes, days and hours</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>开始运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>运行控制</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>本次运行结束后才能选择其他项目</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>选择项目文件夹…</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>完成，%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>最近 %Ln 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>自 %1 起 %Ln 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%Ln 次运行中的 %1 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>尚无运行。</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>最近 %Ln 次运行的时长</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>导出运行</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
</context>
<context>
    <name>tars::gui::HitModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
</context>
<context>
    <name>tars::gui::LineChart</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: no data yet.</source>
        <translation>%1：尚无数据。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>tars::gui::LinkBanner</name>
    <message>
        <source>Your run is saved and continues from exactly this point when the service starts again.</source>
        <translation>您的运行已保存，服务再次启动时将从此处准确继续。</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>它读取项目并编写其文档，关闭此窗口后也是如此。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>连接已断开，正在重试</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>连接已断开，%1 秒后重试</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>运行可能仍在后台继续。</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>运行可能仍在后台继续。这里显示的内容均不晚于 %1。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>文档服务未运行</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>启动服务</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>正在启动服务…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>服务未能启动。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>令牌被拒绝</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>服务正在运行，但不接受此令牌。</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>输入令牌…</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>版本不匹配</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>此窗口比服务旧。请更新后继续。</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>服务出示的证书与以前不同</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>尚不认识服务的证书</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>仅当其所有者告知相同的指纹时才信任：%1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>信任此证书</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>连接设置…</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%2 个文档中的 %1 个，截至 %3</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>未连接，正在重试</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>未连接，%1 秒后重试</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>TARS 文档服务的窗口。</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>服务的数据目录。</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>服务的地址，代替其数据目录中写明的地址。</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>存放令牌的文件。</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>选择此项目。</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>连接后开始运行，除非已有运行在进行。</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>system、light 或 dark，仅本次有效。</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>有托盘时在托盘中启动。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>意外的参数：%1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme 应为 system、light 或 dark，而不是 %1</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>--url 不是 WebSocket 地址：%1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>项目文件夹不存在：%1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>项目不是文件夹：%1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>TARS 文档中心</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>规划下一次运行…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续%1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停%1</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>暂停一段时间…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>选择项目</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>开始运行</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
</context>
<context>
    <name>tars::gui::Names</name>
    <message>
        <source>Technical Writing</source>
        <translation>技术写作</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>AI 研究</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>质量保证</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>写作</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>开发</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>AI</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>short for Quality Assurance, beside a line of a chart</comment>
        <translation>质保</translation>
    </message>
    <message>
        <source>DevOps</source>
        <comment>short, beside a line of a chart</comment>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>User manuals and guides</source>
        <translation>用户手册和指南</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>API 页面和示例</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>笔记本和教程</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>测试与验证</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>部署与运维</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>网站</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>源代码页、索引和搜索</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>一个窗口</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>命令行</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>网页</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>某个窗口</translation>
    </message>
</context>
<context>
    <name>tars::gui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>运行完成</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>显示一次，附摘要</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>运行失败或服务丢失</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>被他人暂停或继续</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>每个失败的文档</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>每分钟最多一条消息</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>文档服务已消失</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>运行已保存。服务再次启动时将继续。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>运行 %1 失败</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>历时 %1。点击查看原因。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%Ln 个文档，用时 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>运行 %1 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1，%Ln 个失败。点击查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>由%1暂停</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>继续时将从此处准确开始。</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>由%1继续</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>运行正在继续。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln 个文档失败</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>运行的其余部分不受影响。</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>tars::gui::PageHead</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>所有部门</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>打开源文件</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>重试此文档</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>运行的其余部分不受影响。</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>文档仍已写入。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: document</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemModel</name>
    <message>
        <source>The project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>the phase before departments</comment>
        <translation>准备</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>文档与原因</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>这看起来是机密信息（%1），在所有文档中均已遮盖。</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>链接指向 %1，但它不存在。</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>此处写的是 %1，但 %2 声明的是 %3。</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>该文件不是有效的 UTF-8，已按 Latin-1 读取。</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>该文件在读取过程中发生了变化。</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>该符号链接指向项目之外。</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>该符号链接指向包含它自身的文件夹。</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>这是套接字、管道或设备，已跳过。</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>该文件夹嵌套过深，已跳过。</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>无法读取 git 仓库的历史：%1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>未读取 git 仓库的历史：%1 指向仓库之外。</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>该文件不是有效的 %1：%2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>该文件过长，无法作为正文读取。</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>文本按原样显示：%1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>未找到 Universal Ctags：不会读取 %1 的符号。</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>未找到 pandoc 或 asciidoctor：Markdown 以外的正文按原样显示。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>git 历史中有 %Ln 个对象缺失或损坏：相关内容不完整。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>另有 %Ln 个空文件被略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>另有 %Ln 个文件存在同样的问题，不再逐一列出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>重试所有失败项</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>全部 %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>失败 %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>警告 %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>运行 %3 中有 %1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>本次运行没有问题。</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>没有此类问题。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Notes %L1</source>
        <translation>说明 %L1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in run %4</source>
        <comment>2 failed, 1 warning, 3 notes in run 128</comment>
        <translation>运行 %4：%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln 条说明</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>选择项目…</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>项目 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tars::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>文档中心</translation>
    </message>
</context>
<context>
    <name>tars::gui::RailButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not seen yet or still there</source>
        <translation>
            <numerusform>%Ln 个尚未查看或仍然存在</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>显示此次运行</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>参与本次运行的部门</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>需要编写</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>启动者</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>仅更改的内容</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>沿用最新的文档</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>选择输出文件夹</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>可以为 %1 编写文档</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>请至少选择一个部门。</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%Ln 个部门共 %1 个文档。%2 个已是最新，%3 个需要编写。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%Ln 个部门和网站共 %1 个文档。%2 个已是最新，%3 个需要编写。</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>根据运行 %1 估计</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>输出文件夹 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>正在查看需要编写的内容…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>开始运行</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>暂停至 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在继续…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunController</name>
    <message>
        <source>this window</source>
        <translation>此窗口</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>您的令牌只能查看。控制需要操作员或所有者的令牌。</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>您的令牌不允许此操作，所有者的令牌可以。</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message>
        <source>View problems</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>运行 %1 和 %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>选择一个，或按住 Ctrl 选择两个进行比较。</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>按部门</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunPane</name>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无任何活动。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>同时编写多少个文档</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>启动时继续</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>服务启动时，进行中的运行会继续</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>由服务的命令行固定</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>未选择项目</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>为 %1 编写文档的部门</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>更改即保存</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>启动与托盘</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>登录时启动服务</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>关闭此窗口后运行仍会继续</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>登录时打开此窗口</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>显示托盘图标</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>在托盘中继续运行</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>无法更改登录时启动的内容。</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>已开启，并找到托盘</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>此桌面没有托盘；关闭窗口即退出</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>已关闭；关闭窗口即退出</translation>
    </message>
</context>
<context>
    <name>tars::gui::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Service %1, up %2</source>
        <translation>服务 %1，已运行 %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>%1 秒后重新连接 · 第 %2 次尝试</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>正在重新连接 · 第 %1 次尝试</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>服务未运行</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>上次联系 %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>启动服务</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>正在启动服务…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>服务未能启动。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>令牌被拒绝</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>输入令牌…</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>其他版本</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>证书未知</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>证书已更改</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>运行 %1 · 开始于 %2</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>运行 %1 · %3于 %2 开始</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>没有进行中的运行</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>仅查看</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>要停止运行 %1 吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>%Ln 个已完成的文档会保留。已停止的运行无法继续。若要以后从此处准确继续，请选择“暂停”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>改为暂停</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>规划下一次运行…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>已用 %1，其中暂停 %2</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>已用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln failed.</source>
        <translation>
            <numerusform>%1，用时 %2，%Ln 个失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1，用时 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%Ln 个文档中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project: %1 of %2 files</source>
        <translation>正在读取项目：%2 个文件中的 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>正在读取项目：%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>正在读取项目</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>文档/秒</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>剩余，约到 %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>正在估计…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 文档/秒</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>仍在保存进行中的文档</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>正在保存进行中的文档</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1，随后运行将暂停。</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>于 %1 暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>磁盘已满。运行已暂停；请腾出空间后继续。</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>由%1于 %2前暂停。继续时将从此处准确开始。</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>继续时将从此处准确开始。</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>继续后剩余</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>目前已工作</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>于 %1 停止</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>已写入 %1 个，%2 个已是最新</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>已工作</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>仍在保存 %Ln 个大文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>正在保存进行中的 %Ln 个文档</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>输入令牌</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>服务的所有者可在服务数据文件夹的“token”文件中找到它。%1。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>64 位十六进制数字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenVault</name>
    <message>
        <source>Kept in the system keyring, if there is one</source>
        <translation>如有系统密钥环，则保存在其中</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>保存在只有您能读取的文件中</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>无法保存令牌：%1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>由%1于 %2 暂停</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>到明天</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>文档中心</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Documentation Centre</source>
        <translation>打开文档中心</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>服务未运行</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>运行 %1 已保存在 %2</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1，%2 文档/秒</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1，继续后剩余 %2</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1：%2，完成</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>启动服务</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>暂停一段时间…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>退出（服务继续运行）</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>要为哪个项目编写文档？</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>选择一个源文件夹。五个部门会读取它并编写其文档。
您的源文件绝不会被更改。</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>选择项目文件夹…</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>或将文件夹拖放到此窗口任意位置 · Ctrl+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>选择之后，您可以在开始前挑选部门并查看计划。</translation>
    </message>
</context>
</TS>
