<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
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
        <translation>サービスとの接続が切れました</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>再接続しました</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>実行を待機列に追加</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>%1が実行を待機列に追加</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>実行を開始</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>%1が実行を開始</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>再起動後に実行を継続</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>処理中の内容を保存しています</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>実行を一時停止</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>%1が一時停止</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>実行を再開</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>%1が再開</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>実行を停止しています</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>実行を停止</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>%1が停止</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>実行が完了</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>実行が失敗</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1: 完了</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>ほか %Ln ページを作成</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>ページを作成</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>一時停止した正確な位置から</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>このウィンドウ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>From</source>
        <translation>発生元</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1を一時停止</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%2が%1を一時停止</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1を再開</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%2が%1を再開</translation>
    </message>
    <message>
        <source>Pause requested</source>
        <translation>一時停止の要求</translation>
    </message>
    <message>
        <source>Pause requested by %1</source>
        <translation>%1が一時停止を要求</translation>
    </message>
    <message>
        <source>Pause lifted</source>
        <translation>一時停止の解除</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>%1が一時停止を解除</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%2 件中 %1 件目</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>すべての文書を書き終えました</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>すべての実行</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>実行全体</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>失敗したドキュメント %Ln 件を再試行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>実行の制御</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Following newest</source>
        <translation>最新を追跡中</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>イベントを絞り込み</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>最新を追跡</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln 件のイベント</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>実行 %1、%2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>まだ何も起きていません。</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>この種類のイベントはありません。</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>実行 %1: %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 パーセント</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Changes at once, no restart</source>
        <translation>再起動なしですぐに切り替わります</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに従う</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>トレイアイコンの色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>明るいパネル用</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>暗いパネル用</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>オフの間はデスクトップの設定に従います</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>直近の実行の所要時間</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>まだ実行がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln 件の実行、最長 %1、直近 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>実行 %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>数値で見る実行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Documents/s</source>
        <translation>ドキュメント/秒</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>メモリ (MB)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>部門別の進捗</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>スループット</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>件/秒</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>塗りつぶし = 完了</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>実行全体</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>直近 2 時間</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>直近 %Ln 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>表で表示</translation>
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
        <translation>サービスへの接続</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>サービスを停止…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自動で検出</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>アクセストークン</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>サービス自身のもの</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>トークンを表示</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>サービスの WebSocket</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>アドレスは ws://127.0.0.1:8277/ws の形です</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>問い合わせています…</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>接続済み、応答 %L1 ミリ秒</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続していません</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>動作していないか、到達できません</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1、%2 から動作中</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>サービスを開始</translation>
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
        <translation>%1 件/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>このプロジェクトで書くものはありません</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>すべて最新でした</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>完了、うち %1 件は最新でした</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>%1 で保留中</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 件失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>最後の状態</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%Ln 件中 %1 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 パーセント</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>実行中 %1</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>一時停止 %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>待機中 %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>完了 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失敗 %1</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>書くものなし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row, its position</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%2 件中 %1 件目</translation>
    </message>
</context>
<context>
    <name>tars::gui::Desktop</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>%1 を開けるプログラムがありません。</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>プロジェクトのフォルダーを選択</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>この実行が終わると、別のプロジェクトを選択できます。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>サービスは %1 に何も書き込んでいません。</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>サービスからのメッセージ</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 がありません。</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>%1 を開けませんでした。設定で別のプログラムを選択してください。</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>サービスを停止しますか?</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>処理中の実行は保存され、サービスが再び起動するとまさにこの位置から続きます。</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>サービスを停止</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>まだ動いています。</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>実行は続いています。トレイから開けます。</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>ウィンドウはトレイから開けます。</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>先頭の %Ln 行を表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>ノートブック</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>バイナリファイル</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentPane</name>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>変更を表示</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>それでも表示する</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>専用のプログラムで開く</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>このドキュメントはここでは表示できません。</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>このドキュメントはここでは表示できません。専用のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>ここで読むドキュメントを選択してください。</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>%1 に新規作成</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>%1 に更新</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>%1 に作成</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>ドキュメントを表示</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>このドキュメントは大きいため (%1)、表示に時間がかかることがあります。</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>直近の実行でこのドキュメントに変更はありません。</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>編集済み</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>全体</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%2 件中 %1 件目</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>API リファレンス</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>アーキテクチャ</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>名前空間</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>シンボル索引</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>コメント内の例</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>チュートリアル</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>文書化率</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>コードの健全性</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>トレーサビリティ</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>継続的インテグレーション</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>依存関係</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>図</translation>
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
        <translation>ドキュメント</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message>
        <source>Search documents</source>
        <translation>ドキュメントを検索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Found documents</source>
        <translation>見つかったドキュメント</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>%Ln 件のドキュメントを検索</numerusform>
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
            <numerusform>%Ln 件のドキュメント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>この実行で %Ln 件変更</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>この種類のドキュメントはありません。</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>ドキュメントを一覧にしています…</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>まだドキュメントがありません。最初の 1 件が書かれるとすぐここに表示されます。</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>サービスが応答すると文書が一覧表示されます。</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 %2 パーセント</translation>
    </message>
    <message numerus="yes">
        <source>documents</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Editors</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>デスクトップの既定</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>“%1” は見つかりませんでした。</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>サービスが応答すると表示されます。</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>プロジェクトのフォルダーが移動または削除されました。選択し直してください。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 はフォルダーではありません。</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>サービスに %1 を読む権限がありません。</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>%1 にはドキュメント化するものがありません。</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>サービスに %1 へ書き込む権限がありません。</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>%1 にはすでに別のものがあります。別の出力フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>別のサービスが %1 に書き込んでいます。</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>ディスクがいっぱいです。実行は一時停止中です。空きを作ってから再開してください。</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>選択したフォルダーの場所にシンボリックリンクがあります。フォルダーを元に戻すか、選び直してください。</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>サービスが応答する前に接続が切れました。</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>このウィンドウはサービスより古い版です。続けるには更新してください。</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>そこで待ち受けている相手はこのトークンを知りません。</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>サービスは動作していますが、このトークンを受け付けません。</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>サービスの証明書はまだ信頼されていません。</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>サービスが以前と異なる証明書を提示しています。</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>ほかの誰かの操作が先でした。表示しているのはサービスの現在の状態です。</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>試行回数が多すぎます。1 分後に再び応答します。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>サービスが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>このファイルで読み取りプログラムが異常終了しました。ほかはすべて読み取りました。</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>ファイルの読み取りに時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>ファイルが上限より大きいです。</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>名前に反して、このファイルはバイナリです。</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>このドキュメントは誰かが編集しました。新しい版は隣に置かれています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>ほかに %Ln 件の問題が見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>サービスが拒否しました (%1)。</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>サービスが切断しました</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>そこでは何も待ち受けていません</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>お使いのトークンではできません。所有者のトークンが必要です。</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>サービスはフォルダー %1 をこのウィンドウに公開していません。</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>サービスは %1 という名前では応答しません。所有者が --allow-host で追加できます。</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>暗号化された接続を確立できませんでした。サービスが対応していない場合、そのアドレスは ws:// で始まります。</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>人が編集したドキュメント</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>実行時の扱い</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>そのまま残し、新しい版を隣に置く</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>置き換え、控えを残す</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>ソースを開くプログラム</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>対応していれば該当の行で開きます</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>このフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>サービスのマシンのフォルダーを選択</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>サービスが読めるフォルダー</translation>
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
        <translation>数秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
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
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln 時間</numerusform>
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
            <numerusform>%Ln 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>実行を開始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>実行の制御</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>この実行が終わると、別のプロジェクトを選択できます</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>プロジェクトのフォルダーを選択…</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>完了、%Ln 件失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%2 件中 %1 件目</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>実行を絞り込み</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>さらに古いものを表示</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>直近 %Ln 件の実行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>%1 以降 %Ln 件の実行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%Ln 件中 %1 件の実行</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>まだ実行がありません。</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>直近 %Ln 件の実行の所要時間</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>実行を書き出し</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 件の実行</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>詳細を表示</translation>
    </message>
</context>
<context>
    <name>tars::gui::HitModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%2 件中 %1 件目</translation>
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
        <translation>%1: まだデータがありません。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2。</translation>
    </message>
</context>
<context>
    <name>tars::gui::LinkBanner</name>
    <message>
        <source>Your run is saved and continues from exactly this point when the service starts again.</source>
        <translation>実行は保存されており、サービスが再び起動するとまさにこの位置から続きます。</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>プロジェクトを読み、そのドキュメントを書きます。このウィンドウを閉じていても続きます。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>接続が切れました。再試行しています</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>接続が切れました。%1 秒後に再試行します</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>実行はバックグラウンドで続いている可能性があります。</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>実行はバックグラウンドで続いている可能性があります。ここに表示しているのは %1 までの内容です。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>ドキュメントサービスが動作していません</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>サービスを開始</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>サービスを開始しています…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>サービスが起動しませんでした。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>トークンが拒否されました</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>サービスは動作していますが、このトークンを受け付けません。</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>トークンを入力…</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>版が一致しません</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>このウィンドウはサービスより古い版です。続けるには更新してください。</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>サービスが以前と異なる証明書を提示しています</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>サービスの証明書はまだ信頼されていません</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>所有者から同じフィンガープリントを知らされた場合だけ信頼してください: %1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>この証明書を信頼する</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>接続の設定…</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%2 件中 %1 件のドキュメント、%3 時点</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>接続できません。再試行しています</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>接続できません。%1 秒後に再試行します</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>TARS ドキュメントサービスのウィンドウ。</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>サービスのデータディレクトリ。</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>データディレクトリに記されたものの代わりに使うサービスのアドレス。</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>トークンを収めたファイル。</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>このプロジェクトを選択する。</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>接続したら、実行中のものがなければ実行を開始する。</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>system、light、dark のいずれか。今回だけ有効。</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>トレイがあれば、トレイで起動する。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>予期しない引数: %1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme は system、light、dark のいずれかです。%1 は使えません</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>--url が WebSocket のアドレスではありません: %1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>プロジェクトのフォルダーがありません: %1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>プロジェクトがフォルダーではありません: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>TARS ドキュメントセンター</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>次の実行を計画…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 を再開</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 を一時停止</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>時間を決めて一時停止…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>ウェブページを開く</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>プロジェクトを選択</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>実行を開始</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>一時停止または再開</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>次の領域</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>この一覧</translation>
    </message>
</context>
<context>
    <name>tars::gui::Names</name>
    <message>
        <source>Technical Writing</source>
        <translation>テクニカルライティング</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>AI 研究</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>品質保証</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>執筆</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>開発</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>AI</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>short for Quality Assurance, beside a line of a chart</comment>
        <translation>QA</translation>
    </message>
    <message>
        <source>DevOps</source>
        <comment>short, beside a line of a chart</comment>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>User manuals and guides</source>
        <translation>ユーザーマニュアルとガイド</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>API ページと例</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>ノートブックとチュートリアル</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>テストと検証</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>デプロイと運用</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>ソースのページ、索引、検索</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>ウィンドウ</translation>
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
        <translation>実行の完了</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>概要とともに一度だけ表示</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>実行の失敗、サービスとの接続断</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>ほかの人による一時停止や再開</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>失敗したドキュメントごと</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>多くても 1 分に 1 件</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>ドキュメントサービスに接続できなくなりました</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>実行は保存されています。サービスが再び起動すると続きます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>実行 %1 が失敗しました</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>経過時間 %1。クリックすると理由を表示します。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%1 で %Ln 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>実行 %1 が完了しました</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1、%Ln 件失敗。クリックすると表示します。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>%1が一時停止しました</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>再開すると、まさにこの位置から続きます。</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>%1が再開しました</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>実行を続けます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln 件のドキュメントが失敗しました</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>実行のほかの部分に影響はありません。</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
</context>
<context>
    <name>tars::gui::PageHead</name>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>すべての部門</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>ソースを開く</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>このドキュメントを再試行</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>実行のほかの部分に影響はありません。</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>ドキュメントはそれでも書かれました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: document</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemModel</name>
    <message>
        <source>The project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%2 件中 %1 件目</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>the phase before departments</comment>
        <translation>準備</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>ドキュメントと理由</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>機密情報のようです (%1)。すべてのドキュメントで伏せられています。</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>リンク先 %1 は存在しません。</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>%1 と書かれていますが、%2 では %3 と宣言されています。</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>ファイルは有効な UTF-8 ではないため、Latin-1 として読み込まれました。</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>読み込み中にファイルが変更されました。</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>シンボリックリンクがプロジェクトの外を指しています。</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>シンボリックリンクが自身を含むフォルダーを指しています。</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>ソケット、パイプ、またはデバイスのため、飛ばされました。</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>フォルダーの階層が深すぎるため、飛ばされました。</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>git リポジトリの履歴を読み込めません: %1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>git リポジトリの履歴は読み込まれません: %1 がリポジトリの外を指しています。</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>ファイルは有効な %1 ではありません: %2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>ファイルが長すぎるため、文章として読み込めません。</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>テキストはそのまま表示されます: %1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>Universal Ctags が見つかりません: %1 のシンボルは読み取られません。</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>pandoc または asciidoctor が見つかりません。Markdown 以外の文章はそのまま表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>git 履歴の %Ln 個のオブジェクトが欠けているか壊れています。履歴に関する記述は不完全です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>ほかに %Ln 個の空のファイルが省かれました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>ほかに %Ln 個のファイルに同じ問題があります。個別には表示されません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>失敗をすべて再試行</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>すべて %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>失敗 %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>警告 %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>実行 %3: %1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>警告 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>この実行に問題はありません。</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>この種類の問題はありません。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Notes %L1</source>
        <translation>注記 %L1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in run %4</source>
        <comment>2 failed, 1 warning, 3 notes in run 128</comment>
        <translation>実行 %4: %1、%2、%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>注記 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 パーセント</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>プロジェクトを選択…</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>プロジェクト %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>tars::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>ドキュメントセンター</translation>
    </message>
</context>
<context>
    <name>tars::gui::RailButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not seen yet or still there</source>
        <translation>
            <numerusform>未読または未解決 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>この実行を表示</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>この実行の部門</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>前回の実行</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>ドキュメントを開く</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>要作業</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>開始した人</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>変更分のみ</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>最新のドキュメントは再利用します</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>出力フォルダー</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>出力フォルダーを選択</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>%1 のドキュメント化の準備ができました</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%2 件中 %1 件を選択</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>部門を 1 つ以上選択してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%Ln 部門で %1 件のドキュメント。%2 件は最新、%3 件は作業が必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%Ln 部門とサイトで %1 件のドキュメント。%2 件は最新、%3 件は作業が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>実行 %1 からの見積もり</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>出力フォルダー %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>書くべき内容を調べています…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>実行を開始</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>一時停止しています…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>%1 まで一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>再開しています…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続しています</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunController</name>
    <message>
        <source>this window</source>
        <translation>このウィンドウ</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>お使いのトークンでは閲覧だけができます。操作には操作者か所有者のトークンが必要です。</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>お使いのトークンではできません。所有者のトークンが必要です。</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message>
        <source>View problems</source>
        <translation>問題を表示</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>ドキュメントを開く</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>作業時間</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>最大メモリ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>実行 %1 と %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>実行が選択されていません</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>1 つ選択するか、Ctrl を押しながら 2 つ選択すると比較できます。</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>部門別</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 件失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunPane</name>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>まだ何も起きていません。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>同時に書くドキュメントの数</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>起動時に継続</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>処理中だった実行はサービスの起動時に続きます</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>サービスのコマンドラインで固定されています</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>プロジェクトが選択されていません</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>%1 を担当する部門</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 を起動できませんでした: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>変更はそのつど保存されます</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>既定に戻す</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>起動とトレイ</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>ログイン時にサービスを開始</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>このウィンドウを閉じても実行は続きます</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>ログイン時にこのウィンドウを開く</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>トレイアイコンを表示</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>ウィンドウを閉じたとき</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>トレイで動作を続ける</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>ログイン時に起動するものを変更できませんでした。</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>オン、トレイが見つかりました</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>このデスクトップにトレイはありません。閉じると終了します</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>オフ、閉じると終了します</translation>
    </message>
</context>
<context>
    <name>tars::gui::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Service %1, up %2</source>
        <translation>サービス %1、稼働 %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>%1 秒後に再接続 · %2 回目</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>再接続しています · %1 回目</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>サービス停止中</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>最後の接続 %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>サービスを開始</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>サービスを開始しています…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>サービスが起動しませんでした。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>トークン拒否</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>トークンを入力…</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>版の不一致</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>不明な証明書</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>証明書の変更</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>実行 %1 · %2 開始</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>実行 %1 · %2 開始、%3</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>実行中のものはありません</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>閲覧のみ</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>実行を停止</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>実行 %1 を停止しますか?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>完了した %Ln 件のドキュメントは残ります。停止した実行は続けられません。あとでまさにこの位置から続けるには、一時停止を選択してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>実行を続ける</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>代わりに一時停止</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>次の実行を計画…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>経過 %1、うち一時停止 %2</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>経過 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln 件のドキュメント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln failed.</source>
        <translation>
            <numerusform>%2 で %1、%Ln 件失敗。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%2 で %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%Ln 件中 %1 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project: %1 of %2 files</source>
        <translation>プロジェクトを読み取り中: %2 ファイル中 %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>プロジェクトを読み取り中: %Ln ファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>プロジェクトを読み取り中</translation>
    </message>
    <message>
        <source>left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>件/秒</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>残り、%1 ごろまで</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>見積もり中…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 件/秒</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>処理中のドキュメントをまだ保存しています</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>処理中のドキュメントを保存しています</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1、その後実行を保留します。</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>%1で一時停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>ディスクがいっぱいです。実行は一時停止中です。空きを作ってから再開してください。</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>%1が %2 前に一時停止。再開すると、まさにこの位置から続きます。</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>再開すると、まさにこの位置から続きます。</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>再開後の残り</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>これまでの作業</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>%1で停止</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>実行が失敗しました</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>%1 件作成、%2 件は最新でした</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>作業時間</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>ドキュメントを開く</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>問題</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>大きなドキュメント %Ln 件をまだ保存しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>処理中のドキュメント %Ln 件を保存しています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>トークンを入力</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>サービスの所有者は、サービスのデータフォルダーにあるファイル「token」で確認できます。%1。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>16 進数 64 桁</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenVault</name>
    <message>
        <source>Kept in the system keyring, if there is one</source>
        <translation>システムのキーリングがあれば、そこに保管します</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>あなただけが読めるファイルに保管します</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>トークンを保管できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>%1が %2 に一時停止</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1、残り %2</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>明日まで</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>ドキュメントセンター</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Documentation Centre</source>
        <translation>ドキュメントセンターを開く</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>サービス停止中</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>実行 %1 は %2 で保存されています</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1、%2 件/秒</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1、再開後の残り %2</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1: %2、完了</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>サービスを開始</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>時間を決めて一時停止…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>終了 (サービスは動作を続けます)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>どのプロジェクトをドキュメント化しますか?</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>ソースフォルダーを選択してください。5 つの部門がそれを読み、ドキュメントを書きます。
ソースファイルが変更されることはありません。</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>プロジェクトのフォルダーを選択…</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>またはこのウィンドウにフォルダーをドロップ · Ctrl+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>選択後、実行の前に部門を選び、計画を確認できます。</translation>
    </message>
</context>
</TS>
