<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
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
        <translation>انقطع الاتصال بالخدمة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>عاد الاتصال</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>أُدرج التشغيل في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>أدرج %1 التشغيل في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>بدأ التشغيل</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>بدأ التشغيل بواسطة %1</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>تابع التشغيل بعد إعادة التشغيل</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>يجري حفظ ما هو قيد العمل</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>أُوقف التشغيل مؤقتًا</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>إيقاف مؤقت بواسطة %1</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>استؤنف التشغيل</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>استئناف بواسطة %1</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>يجري إيقاف التشغيل</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>أُوقف التشغيل</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>إيقاف بواسطة %1</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>اكتمل التشغيل</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>فشل التشغيل</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1: اكتمل</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>ولا صفحات أخرى</numerusform>
            <numerusform>وكُتبت صفحة أخرى</numerusform>
            <numerusform>وكُتبت صفحتان أخريان</numerusform>
            <numerusform>وكُتبت %Ln صفحات أخرى</numerusform>
            <numerusform>وكُتبت %Ln صفحة أخرى</numerusform>
            <numerusform>وكُتبت %Ln صفحة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>كُتبت صفحة</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>من النقطة نفسها التي توقف عندها</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>هذه النافذة</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1: إيقاف مؤقت</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%1: إيقاف مؤقت بواسطة %2</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1: استئناف</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%1: استئناف بواسطة %2</translation>
    </message>
    <message>
        <source>Pause requested</source>
        <translation>طُلب إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pause requested by %1</source>
        <translation>طُلب إيقاف مؤقت بواسطة %1</translation>
    </message>
    <message>
        <source>Pause lifted</source>
        <translation>رُفع الإيقاف المؤقت</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>رُفع الإيقاف المؤقت بواسطة %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>كُتبت كل مستنداته</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>كل عمليات التشغيل</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>التشغيل كله</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>لا توجد مستندات فاشلة لإعادة المحاولة</numerusform>
            <numerusform>أُعيدت محاولة مستند فاشل واحد</numerusform>
            <numerusform>أُعيدت محاولة مستندين فاشلين</numerusform>
            <numerusform>أُعيدت محاولة %Ln مستندات فاشلة</numerusform>
            <numerusform>أُعيدت محاولة %Ln مستندًا فاشلًا</numerusform>
            <numerusform>أُعيدت محاولة %Ln مستند فاشل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>التحكم في التشغيل</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Following newest</source>
        <translation>يتابع الأحدث</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>تصفية الأحداث</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>متابعة الأحدث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>التشغيل %1، %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>لم يحدث شيء من هذا النوع.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>التشغيل %1: %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 في المئة</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Changes at once, no restart</source>
        <translation>تتغير فورًا دون إعادة تشغيل</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>لون أيقونة العلبة</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>للوحة فاتحة</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>للوحة داكنة</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>يتبع إعداد سطح المكتب ما دام معطّلًا</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>مدة آخر عمليات التشغيل</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>لا عمليات تشغيل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>لا عمليات تشغيل، الأطول %1، والأخيرة %2.</numerusform>
            <numerusform>عملية تشغيل واحدة، الأطول %1، والأخيرة %2.</numerusform>
            <numerusform>عمليتا تشغيل، الأطول %1، والأخيرة %2.</numerusform>
            <numerusform>%Ln عمليات تشغيل، الأطول %1، والأخيرة %2.</numerusform>
            <numerusform>%Ln عملية تشغيل، الأطول %1، والأخيرة %2.</numerusform>
            <numerusform>%Ln عملية تشغيل، الأطول %1، والأخيرة %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>التشغيل %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>التشغيل بالأرقام</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Documents/s</source>
        <translation>مستند/ث</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>الذاكرة (م.ب)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>التقدم حسب القسم</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>الإنتاجية</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>التركيب</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>مستند/ث</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>م.ب</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>المملوء = مكتمل</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>التشغيل كله</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>آخر ساعتين</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>آخر %Ln دقيقة</numerusform>
            <numerusform>آخر دقيقة</numerusform>
            <numerusform>آخر دقيقتين</numerusform>
            <numerusform>آخر %Ln دقائق</numerusform>
            <numerusform>آخر %Ln دقيقة</numerusform>
            <numerusform>آخر %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
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
        <translation>الاتصال بالخدمة</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>إيقاف الخدمة…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>يُعثر عليه تلقائيًا</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>رمز الخدمة نفسها</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>إظهار الرمز</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>عنوان WebSocket للخدمة</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>يكون العنوان بالشكل ws://127.0.0.1:8277/ws</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>متصل، أجابت خلال %L1 مللي ثانية</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>لا تعمل أو يتعذر الوصول إليها</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1، تعمل منذ %2</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>بدء الخدمة</translation>
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
        <translation>%1 مستند/ث</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>ينتظر دوره</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>لا شيء يُكتب لهذا المشروع</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>كان كل شيء محدّثًا</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>اكتمل، وكان %1 منها محدّثًا</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>معلّق عند %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>لم يفشل شيء</numerusform>
            <numerusform>فشل واحد</numerusform>
            <numerusform>فشل اثنان</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>آخر حالة معروفة</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 من %Ln مستند</numerusform>
            <numerusform>%1 من مستند واحد</numerusform>
            <numerusform>%1 من مستندين</numerusform>
            <numerusform>%1 من %Ln مستندات</numerusform>
            <numerusform>%1 من %Ln مستندًا</numerusform>
            <numerusform>%1 من %Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 في المئة</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 قيد التشغيل</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 في الانتظار</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 اكتمل</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 فشل</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 أُوقف</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>لا شيء للكتابة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row, its position</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::Desktop</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>لا يوجد برنامج على سطح المكتب هذا يفتح %1.</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>اختيار مجلد المشروع</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>يمكن اختيار مشروع آخر عند انتهاء هذا التشغيل.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>لم تكتب الخدمة شيئًا في %1.</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>ما قالته الخدمة</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 غير موجود.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>تعذر فتح %1. اختر برنامجًا آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>هل تريد إيقاف الخدمة؟</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>يُحفظ التشغيل الجاري ويتابع من هذه النقطة نفسها عندما تبدأ الخدمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>إيقاف الخدمة</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>ما زلنا هنا.</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>التشغيل مستمر؛ افتحه من العلبة.</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>افتح النافذة من العلبة.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>لا تُعرض أي صفوف.</numerusform>
            <numerusform>يُعرض الصف الأول.</numerusform>
            <numerusform>يُعرض أول صفين.</numerusform>
            <numerusform>تُعرض أول %Ln صفوف.</numerusform>
            <numerusform>يُعرض أول %Ln صفًا.</numerusform>
            <numerusform>يُعرض أول %Ln صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>ملف ثنائي</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentPane</name>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>عرض التغييرات</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>عرضه على أي حال</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>فتح في برنامجه</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>لا يمكن عرض هذا المستند هنا.</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>لا يمكن عرض هذا المستند هنا. افتحه في برنامجه.</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>اختر مستندًا لتقرأه هنا.</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>جديد %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>حُدّث %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>كُتب %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>عرض المستند</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>هذا المستند كبير (%1). قد يستغرق عرضه لحظة.</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>لم يغيّر آخر تشغيل شيئًا في هذا المستند.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدّث</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>المجموعة كلها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>سجل التغييرات</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>دليل المستخدم</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>مرجع API</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>البنية</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>الأصناف</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>فضاءات الأسماء</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>فهرس الرموز</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>أمثلة من التعليقات</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>دروس</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>تغطية التوثيق</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>سلامة الشيفرة</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>الاختبارات</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>إمكانية التتبع</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>التكامل المستمر</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>الاعتماديات</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
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
        <translation>المستندات</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message>
        <source>Search documents</source>
        <translation>البحث في المستندات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدّث</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Found documents</source>
        <translation>المستندات التي عُثر عليها</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>البحث في المستندات</numerusform>
            <numerusform>البحث في مستند واحد</numerusform>
            <numerusform>البحث في مستندين</numerusform>
            <numerusform>البحث في %Ln مستندات</numerusform>
            <numerusform>البحث في %Ln مستندًا</numerusform>
            <numerusform>البحث في %Ln مستند</numerusform>
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
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>لم يتغير شيء في هذا التشغيل</numerusform>
            <numerusform>تغير واحد في هذا التشغيل</numerusform>
            <numerusform>تغير اثنان في هذا التشغيل</numerusform>
            <numerusform>تغيرت %Ln في هذا التشغيل</numerusform>
            <numerusform>تغير %Ln في هذا التشغيل</numerusform>
            <numerusform>تغير %Ln في هذا التشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>لا مستندات من هذا النوع.</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>جارٍ سرد المستندات…</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>لا مستندات بعد. تظهر هنا فور كتابة أولها.</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>تُسرد المستندات حالما تجيب الخدمة.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>التركيب</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 %2 في المئة</translation>
    </message>
    <message numerus="yes">
        <source>documents</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>مستند</numerusform>
            <numerusform>مستند</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>مستندات</numerusform>
            <numerusform>مستندًا</numerusform>
            <numerusform>مستند</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Editors</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>افتراضي سطح المكتب</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>لم يُعثر على شيء لعبارة “%1”.</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>يظهر هذا فور استجابة الخدمة.</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>نُقل مجلد المشروع أو حُذف. اختره من جديد.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ليس مجلدًا.</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>لا تملك الخدمة إذن قراءة %1.</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>لا يوجد ما يوثَّق في %1.</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>لا تملك الخدمة إذن الكتابة في %1.</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>يحتوي %1 شيئًا آخر بالفعل. اختر مجلد إخراج آخر.</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>تكتب خدمة أخرى في %1.</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>القرص ممتلئ. التشغيل متوقف مؤقتًا؛ وفّر بعض المساحة ثم استأنف.</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>يوجد رابط رمزي مكان المجلد المختار. أعِد المجلد إلى مكانه أو اختره من جديد.</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>انقطع الاتصال قبل أن تجيب الخدمة.</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>هذه النافذة أقدم من الخدمة. حدّثها للمتابعة.</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>من يستمع هناك لا يعرف هذا الرمز.</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>الخدمة تعمل لكنها لا تقبل هذا الرمز.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>شهادة الخدمة غير معروفة بعد.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>تعرض الخدمة شهادة غير التي عرضتها من قبل.</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>سبقك شخص آخر. ما تراه الآن هو حالة الخدمة.</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>محاولات كثيرة جدًا. تجيب الخدمة مجددًا بعد دقيقة.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>لم تجب الخدمة في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>تسبب الملف في انهيار قارئه؛ وقُرئ كل ما عداه.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>استغرقت قراءة الملف وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>لا يمكن قراءة الملف.</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>الملف أكبر من الحد.</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>الملف ثنائي، رغم أن اسمه يقول غير ذلك.</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>عدّل شخص ما هذا المستند؛ النسخة الجديدة بجانبه.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>لم يُعثر على مشكلات أخرى.</numerusform>
            <numerusform>عُثر على مشكلة أخرى.</numerusform>
            <numerusform>عُثر على مشكلتين أخريين.</numerusform>
            <numerusform>عُثر على %Ln مشكلات أخرى.</numerusform>
            <numerusform>عُثر على %Ln مشكلة أخرى.</numerusform>
            <numerusform>عُثر على %Ln مشكلة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>رفضت الخدمة (%1).</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>أغلقته الخدمة</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>لا أحد يستمع هناك</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا جواب</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>رمزك لا يسمح بهذا، ورمز المالك يسمح به.</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>لا تتيح الخدمة المجلد %1 لهذه النافذة.</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>لا تستجيب الخدمة للاسم %1. يضيفه مالكها بالخيار --allow-host.</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>لم ينشأ اتصال مشفّر. ربما لا توفّره الخدمة: عندها يبدأ عنوانها بـ ⁦ws://⁩.</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>المستندات التي عدّلها شخص ما</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>ما يفعله التشغيل بها</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>تبقى؛ وتوضع النسخة الجديدة بجانبها</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>تُستبدل؛ وتُحفظ نسخة</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>فتح المصادر في</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>عند السطر، حيث يستطيع البرنامج</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>اختيار هذا المجلد</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>اختر مجلدًا على جهاز الخدمة</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>المجلدات التي يُسمح للخدمة بقراءتها</translation>
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
        <translation>%1 ألف</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>بضع ثوانٍ</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 ي %2 س</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours and minutes, days and hours</comment>
        <translation>%1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>التحكم في التشغيل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>يمكن اختيار مشروع آخر عند انتهاء هذا التشغيل</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>اختيار مجلد المشروع…</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>اكتمل، ولم يفشل شيء</numerusform>
            <numerusform>اكتمل، وفشل واحد</numerusform>
            <numerusform>اكتمل، وفشل اثنان</numerusform>
            <numerusform>اكتمل، وفشل %Ln</numerusform>
            <numerusform>اكتمل، وفشل %Ln</numerusform>
            <numerusform>اكتمل، وفشل %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>الفاشلة</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>تصفية عمليات التشغيل</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>عرض الأقدم</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>عمليات التشغيل</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>كل المشاريع</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>لا عمليات تشغيل</numerusform>
            <numerusform>آخر عملية تشغيل</numerusform>
            <numerusform>آخر عمليتي تشغيل</numerusform>
            <numerusform>آخر %Ln عمليات تشغيل</numerusform>
            <numerusform>آخر %Ln عملية تشغيل</numerusform>
            <numerusform>آخر %Ln عملية تشغيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>لا عمليات تشغيل منذ %1</numerusform>
            <numerusform>عملية تشغيل واحدة منذ %1</numerusform>
            <numerusform>عمليتا تشغيل منذ %1</numerusform>
            <numerusform>%Ln عمليات تشغيل منذ %1</numerusform>
            <numerusform>%Ln عملية تشغيل منذ %1</numerusform>
            <numerusform>%Ln عملية تشغيل منذ %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%1 من %Ln عملية تشغيل</numerusform>
            <numerusform>%1 من عملية تشغيل واحدة</numerusform>
            <numerusform>%1 من عمليتي تشغيل</numerusform>
            <numerusform>%1 من %Ln عمليات تشغيل</numerusform>
            <numerusform>%1 من %Ln عملية تشغيل</numerusform>
            <numerusform>%1 من %Ln عملية تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>لا عمليات تشغيل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>مدة عمليات التشغيل</numerusform>
            <numerusform>مدة آخر عملية تشغيل</numerusform>
            <numerusform>مدة آخر عمليتي تشغيل</numerusform>
            <numerusform>مدة آخر %Ln عمليات تشغيل</numerusform>
            <numerusform>مدة آخر %Ln عملية تشغيل</numerusform>
            <numerusform>مدة آخر %Ln عملية تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>المعتاد %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>تصدير عمليات التشغيل</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>تعذرت كتابة %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>لا عمليات تشغيل</numerusform>
            <numerusform>عملية تشغيل واحدة</numerusform>
            <numerusform>عمليتا تشغيل</numerusform>
            <numerusform>%Ln عمليات تشغيل</numerusform>
            <numerusform>%Ln عملية تشغيل</numerusform>
            <numerusform>%Ln عملية تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>إظهار التفاصيل</translation>
    </message>
</context>
<context>
    <name>tars::gui::HitModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 من %2</translation>
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
        <translation>%1: لا بيانات بعد.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>tars::gui::LinkBanner</name>
    <message>
        <source>Your run is saved and continues from exactly this point when the service starts again.</source>
        <translation>تشغيلك محفوظ ويتابع من هذه النقطة نفسها عندما تبدأ الخدمة مرة أخرى.</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>تقرأ المشاريع وتكتب توثيقها، حتى وهذه النافذة مغلقة.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>انقطع الاتصال، تجري المحاولة مرة أخرى</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>انقطع الاتصال، المحاولة التالية خلال %1 ث</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>ربما ما زال التشغيل يعمل في الخلفية.</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>ربما ما زال التشغيل يعمل في الخلفية. لا شيء مما تراه هنا أحدث من %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>خدمة التوثيق لا تعمل</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>جارٍ بدء الخدمة…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>لم تبدأ الخدمة.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>رُفض الرمز</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>الخدمة تعمل لكنها لا تقبل هذا الرمز.</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>إدخال الرمز…</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>الإصداران غير متطابقين</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>هذه النافذة أقدم من الخدمة. حدّثها للمتابعة.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>تعرض الخدمة شهادة غير التي عرضتها من قبل</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>شهادة الخدمة غير معروفة بعد</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>لا تثق بها إلا إذا أخبرك مالكها بالبصمة نفسها: %1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>الوثوق بهذه الشهادة</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>إعدادات الاتصال…</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%1 من %2 مستند، حتى %3</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>لا اتصال، تجري المحاولة مرة أخرى</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>لا اتصال، المحاولة التالية خلال %1 ث</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>حتى %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>نافذة خدمة التوثيق TARS.</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>مجلد بيانات الخدمة.</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>عنوان الخدمة، بدلًا من الذي يذكره مجلد بياناتها.</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>الملف الذي يحوي الرمز.</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>اختيار هذا المشروع.</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>بدء تشغيل عند الاتصال، ما لم يكن هناك تشغيل جارٍ.</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>‏system أو light أو dark، لهذه المرة.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>البدء في العلبة، حيث توجد.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>وسيط غير متوقع: %1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>قيمة --theme هي system أو light أو dark، وليست %1</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>قيمة --url ليست عنوان WebSocket: %1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>مجلد المشروع غير موجود: %1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>المشروع ليس مجلدًا: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>مركز التوثيق TARS</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>تخطيط التشغيل التالي…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>استئناف %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>إيقاف %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>إيقاف مؤقت لمدة…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>فتح صفحات الويب</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>اختيار مشروع</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>إيقاف مؤقت أو استئناف</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>المنطقة التالية</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
</context>
<context>
    <name>tars::gui::Names</name>
    <message>
        <source>Technical Writing</source>
        <translation>الكتابة التقنية</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>أبحاث الذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>ضمان الجودة</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>الذكاء</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>short for Quality Assurance, beside a line of a chart</comment>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>DevOps</source>
        <comment>short, beside a line of a chart</comment>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>User manuals and guides</source>
        <translation>كتيبات وأدلة المستخدم</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>صفحات API وأمثلة</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>دفاتر ودروس</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>الاختبار والتحقق</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>النشر والتشغيل</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>صفحات الشيفرة والفهارس والبحث</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>صفحة الويب</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>نافذة</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>صفحة الويب</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>نافذة</translation>
    </message>
</context>
<context>
    <name>tars::gui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>اكتمال التشغيل</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>يُعرض مرة واحدة مع ملخص</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>فشل التشغيل أو فقدان الخدمة</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>إيقاف مؤقت أو استئناف من شخص آخر</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>كل مستند فاشل</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>رسالة واحدة في الدقيقة على الأكثر</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>اختفت خدمة التوثيق</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>التشغيل محفوظ. يتابع عندما تبدأ الخدمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>فشل التشغيل %1</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>بعد %1. انقر لمعرفة السبب.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>لا مستندات خلال %1</numerusform>
            <numerusform>مستند واحد خلال %1</numerusform>
            <numerusform>مستندان خلال %1</numerusform>
            <numerusform>%Ln مستندات خلال %1</numerusform>
            <numerusform>%Ln مستندًا خلال %1</numerusform>
            <numerusform>%Ln مستند خلال %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>اكتمل التشغيل %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1، ولم يفشل شيء. انقر للعرض.</numerusform>
            <numerusform>%1، وفشل واحد. انقر لعرضه.</numerusform>
            <numerusform>%1، وفشل اثنان. انقر لعرضهما.</numerusform>
            <numerusform>%1، وفشل %Ln. انقر لعرضها.</numerusform>
            <numerusform>%1، وفشل %Ln. انقر لعرضها.</numerusform>
            <numerusform>%1، وفشل %Ln. انقر لعرضها.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>إيقاف مؤقت بواسطة %1</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>يتابع الاستئناف من هذه النقطة نفسها.</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>استئناف بواسطة %1</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>التشغيل مستمر.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>لم يفشل أي مستند</numerusform>
            <numerusform>فشل مستند واحد</numerusform>
            <numerusform>فشل مستندان</numerusform>
            <numerusform>فشلت %Ln مستندات</numerusform>
            <numerusform>فشل %Ln مستندًا</numerusform>
            <numerusform>فشل %Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>لا يتأثر باقي التشغيل.</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
</context>
<context>
    <name>tars::gui::PageHead</name>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>كل الأقسام</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>فتح المصدر</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>إعادة محاولة هذا المستند</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>لا يتأثر باقي التشغيل.</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>كُتب المستند على أي حال.</translation>
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
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>the phase before departments</comment>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>المستند والسبب</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>يبدو هذا سرًّا (%1)، وقد حُجب في كل المستندات.</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>يشير الرابط إلى %1، وهو غير موجود.</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>مكتوب هنا %1، لكن %2 يصرّح بـ %3.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>الملف ليس UTF-8 صالحًا، فقُرئ بترميز Latin-1.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>تغيّر الملف أثناء قراءته.</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>الرابط الرمزي يشير إلى خارج المشروع.</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>الرابط الرمزي يشير إلى مجلد يحتويه.</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>هذا مقبس أو أنبوب أو جهاز، وقد جرى تخطيه.</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>المجلد متداخل بعمق زائد، وقد جرى تخطيه.</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>تتعذر قراءة سجل مستودع git: %1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>لا يُقرأ سجل مستودع git: يقود %1 إلى خارجه.</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>الملف ليس %1 صالحًا: %2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>الملف أطول من أن يُقرأ كنص.</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>يُعرض النص كما هو: %1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>لم يُعثر على Universal Ctags: لا تُقرأ رموز %1.</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>لم يُعثر على pandoc أو asciidoctor: تُعرض النصوص غير Markdown كما هي.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>لا كائنات مفقودة أو تالفة من سجل git.</numerusform>
            <numerusform>كائن واحد من سجل git مفقود أو تالف: ما يُذكر عنه غير مكتمل.</numerusform>
            <numerusform>كائنان من سجل git مفقودان أو تالفان: ما يُذكر عنه غير مكتمل.</numerusform>
            <numerusform>%Ln كائنات من سجل git مفقودة أو تالفة: ما يُذكر عنه غير مكتمل.</numerusform>
            <numerusform>%Ln كائنًا من سجل git مفقود أو تالف: ما يُذكر عنه غير مكتمل.</numerusform>
            <numerusform>%Ln كائن من سجل git مفقود أو تالف: ما يُذكر عنه غير مكتمل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>لم تُترك ملفات فارغة أخرى.</numerusform>
            <numerusform>تُرك ملف فارغ آخر.</numerusform>
            <numerusform>تُرك ملفان فارغان آخران.</numerusform>
            <numerusform>تُركت %Ln ملفات فارغة أخرى.</numerusform>
            <numerusform>تُرك %Ln ملفًا فارغًا آخر.</numerusform>
            <numerusform>تُرك %Ln ملف فارغ آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>لا ملفات أخرى بالمشكلة نفسها.</numerusform>
            <numerusform>ملف آخر به المشكلة نفسها ولم يُذكر.</numerusform>
            <numerusform>ملفان آخران بهما المشكلة نفسها ولم يُذكرا.</numerusform>
            <numerusform>%Ln ملفات أخرى بها المشكلة نفسها ولم تُذكر واحدًا واحدًا.</numerusform>
            <numerusform>%Ln ملفًا آخر به المشكلة نفسها ولم تُذكر واحدًا واحدًا.</numerusform>
            <numerusform>%Ln ملف آخر به المشكلة نفسها ولم تُذكر واحدًا واحدًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>الفاشلة</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>التحذيرات</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>إعادة محاولة الكل</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>الكل %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>الفاشلة %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>التحذيرات %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>%1، %2 في التشغيل %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>لم يفشل شيء</numerusform>
            <numerusform>فشل واحد</numerusform>
            <numerusform>فشل اثنان</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>لا تحذيرات</numerusform>
            <numerusform>تحذير واحد</numerusform>
            <numerusform>تحذيران</numerusform>
            <numerusform>%Ln تحذيرات</numerusform>
            <numerusform>%Ln تحذيرًا</numerusform>
            <numerusform>%Ln تحذير</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>لا مشكلات في هذا التشغيل.</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>لا مشكلات من هذا النوع.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Notes %L1</source>
        <translation>الملاحظات %L1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in run %4</source>
        <comment>2 failed, 1 warning, 3 notes in run 128</comment>
        <translation>%1، %2، %3 في التشغيل %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%Ln ملاحظات</numerusform>
            <numerusform>%Ln ملاحظة</numerusform>
            <numerusform>%Ln ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 في المئة</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>اختيار مشروع…</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>المشروع %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>tars::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>مركز التوثيق</translation>
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
            <numerusform>لا جديد</numerusform>
            <numerusform>واحد لم يُشاهد أو ما زال قائمًا</numerusform>
            <numerusform>اثنان لم يُشاهدا أو ما زالا قائمين</numerusform>
            <numerusform>%Ln لم تُشاهد أو ما زالت قائمة</numerusform>
            <numerusform>%Ln لم تُشاهد أو ما زالت قائمة</numerusform>
            <numerusform>%Ln لم تُشاهد أو ما زالت قائمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>عرض هذا التشغيل</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>الأقسام في هذا التشغيل</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>آخر تشغيل</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>فتح المستندات</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>مخطط لها</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>تحتاج إلى عمل</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>التقدير</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>بدأه</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>ما تغيّر فقط</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>يعيد استخدام المستندات المحدّثة</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>مجلد الإخراج</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>اختيار مجلد الإخراج</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>جاهز لتوثيق %1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>اختير %1 من %2</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>اختر قسمًا واحدًا على الأقل.</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 مستند بلا أقسام. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في قسم واحد. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في قسمين. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في %Ln أقسام. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في %Ln قسمًا. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في %Ln قسم. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 مستند في الموقع وحده. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في قسم واحد والموقع. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في قسمين والموقع. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في %Ln أقسام والموقع. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في %Ln قسمًا والموقع. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
            <numerusform>%1 مستند في %Ln قسم والموقع. %2 محدّثة، و%3 تحتاج إلى عمل.</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>مقدَّر</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>مقدَّر من التشغيل %1</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>مجلد الإخراج %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>يجري تحديد ما يجب كتابته…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>بدء التشغيل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>جارٍ الإيقاف المؤقت…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>متوقف مؤقتًا حتى %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>جارٍ الاستئناف…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunController</name>
    <message>
        <source>this window</source>
        <translation>هذه النافذة</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>رمزك يتيح المشاهدة فقط. التحكم يحتاج إلى رمز مشغّل أو رمز المالك.</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>رمزك لا يسمح بهذا، ورمز المالك يسمح به.</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message>
        <source>View problems</source>
        <translation>عرض المشكلات</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>فتح المستندات</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>وقت العمل</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>لم يتوقف</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدّث</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>دون تغيير</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>ذروة الذاكرة</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>التشغيلان %1 و%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>لم يُختر أي تشغيل</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>اختر تشغيلًا، أو اثنين مع Ctrl للمقارنة بينهما.</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>حسب القسم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>لم يفشل شيء</numerusform>
            <numerusform>فشل واحد</numerusform>
            <numerusform>فشل اثنان</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
            <numerusform>فشل %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunPane</name>
    <message>
        <source>Departments</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>المخططات</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>حتى %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>عمليات التشغيل</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>العمال</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>عدد المستندات التي تُكتب في الوقت نفسه</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>المتابعة عند البدء</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>التشغيل الذي كان يعمل يتابع عندما تبدأ الخدمة</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>محدد في سطر أوامر الخدمة</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>لم يُختر أي مشروع</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>الأقسام التي توثّق %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>تعذر بدء %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>تُحفظ كلما غيّرتها</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>استعادة الافتراضيات</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>البدء والعلبة</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>بدء الخدمة عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>تستمر عمليات التشغيل عند إغلاق هذه النافذة</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>فتح هذه النافذة عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>إظهار أيقونة العلبة</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>يواصل العمل في العلبة</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>ينهي البرنامج</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>تعذر تغيير ما يبدأ عند تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>مفعّلة، وعُثر على علبة</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>لا علبة في سطح المكتب هذا؛ إغلاق النافذة ينهي البرنامج</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>معطّلة؛ إغلاق النافذة ينهي البرنامج</translation>
    </message>
</context>
<context>
    <name>tars::gui::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Service %1, up %2</source>
        <translation>الخدمة %1، تعمل منذ %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>إعادة الاتصال خلال %1 ث · المحاولة %2</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>جارٍ إعادة الاتصال · المحاولة %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>الخدمة لا تعمل</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>آخر اتصال %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>جارٍ بدء الخدمة…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>لم تبدأ الخدمة.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>رُفض الرمز</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>إدخال الرمز…</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>إصدار آخر</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>الشهادة غير معروفة</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>تغيّرت الشهادة</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>التشغيل %1 · بدأ %2</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>التشغيل %1 · بدأ %2 بواسطة %3</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>لا تشغيل جارٍ</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>مشاهدة فقط</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>إيقاف التشغيل</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>هل تريد إيقاف التشغيل %1؟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>لم يكتمل أي مستند. لا يمكن متابعة تشغيل أُوقف. للمتابعة لاحقًا من هذه النقطة نفسها، اختر الإيقاف المؤقت.</numerusform>
            <numerusform>يُحتفظ بالمستند المكتمل. لا يمكن متابعة تشغيل أُوقف. للمتابعة لاحقًا من هذه النقطة نفسها، اختر الإيقاف المؤقت.</numerusform>
            <numerusform>يُحتفظ بالمستندين المكتملين. لا يمكن متابعة تشغيل أُوقف. للمتابعة لاحقًا من هذه النقطة نفسها، اختر الإيقاف المؤقت.</numerusform>
            <numerusform>يُحتفظ بـ%Ln مستندات مكتملة. لا يمكن متابعة تشغيل أُوقف. للمتابعة لاحقًا من هذه النقطة نفسها، اختر الإيقاف المؤقت.</numerusform>
            <numerusform>يُحتفظ بـ%Ln مستندًا مكتملًا. لا يمكن متابعة تشغيل أُوقف. للمتابعة لاحقًا من هذه النقطة نفسها، اختر الإيقاف المؤقت.</numerusform>
            <numerusform>يُحتفظ بـ%Ln مستند مكتمل. لا يمكن متابعة تشغيل أُوقف. للمتابعة لاحقًا من هذه النقطة نفسها، اختر الإيقاف المؤقت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>مواصلة التشغيل</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>إيقاف مؤقت بدلًا من ذلك</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>تخطيط التشغيل التالي…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>انقضى %1، منها %2 توقف مؤقت</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>انقضى %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln failed.</source>
        <translation>
            <numerusform>%1 خلال %2، ولم يفشل شيء.</numerusform>
            <numerusform>%1 خلال %2، وفشل واحد.</numerusform>
            <numerusform>%1 خلال %2، وفشل اثنان.</numerusform>
            <numerusform>%1 خلال %2، وفشل %Ln.</numerusform>
            <numerusform>%1 خلال %2، وفشل %Ln.</numerusform>
            <numerusform>%1 خلال %2، وفشل %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 خلال %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 من %Ln مستند</numerusform>
            <numerusform>%1 من مستند واحد</numerusform>
            <numerusform>%1 من مستندين</numerusform>
            <numerusform>%1 من %Ln مستندات</numerusform>
            <numerusform>%1 من %Ln مستندًا</numerusform>
            <numerusform>%1 من %Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project: %1 of %2 files</source>
        <translation>قراءة المشروع: %1 من %2 ملف</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>قراءة المشروع</numerusform>
            <numerusform>قراءة المشروع: ملف واحد</numerusform>
            <numerusform>قراءة المشروع: ملفان</numerusform>
            <numerusform>قراءة المشروع: %Ln ملفات</numerusform>
            <numerusform>قراءة المشروع: %Ln ملفًا</numerusform>
            <numerusform>قراءة المشروع: %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>قراءة المشروع</translation>
    </message>
    <message>
        <source>left</source>
        <translation>متبقٍّ</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>مستند/ث</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>متبقٍّ، حتى نحو %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>جارٍ التقدير…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 مستند/ث</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>ما زال حفظ المستندات قيد العمل جاريًا</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>جارٍ حفظ المستندات قيد العمل</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1، ثم يُعلّق التشغيل.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>متوقف مؤقتًا عند %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>القرص ممتلئ. التشغيل متوقف مؤقتًا؛ وفّر بعض المساحة ثم استأنف.</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>بواسطة %1، قبل %2. يتابع الاستئناف من هذه النقطة نفسها.</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>يتابع الاستئناف من هذه النقطة نفسها.</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>متبقٍّ بعد الاستئناف</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>وقت العمل حتى الآن</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>أُوقف عند %1</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>فشل التشغيل</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>كُتب %1، وكان %2 محدّثًا</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>وقت العمل</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>فتح المستندات</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>مشكلة</numerusform>
            <numerusform>مشكلة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>مشكلات</numerusform>
            <numerusform>مشكلة</numerusform>
            <numerusform>مشكلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>لا مستندات كبيرة قيد الحفظ</numerusform>
            <numerusform>ما زال حفظ مستند كبير واحد جاريًا</numerusform>
            <numerusform>ما زال حفظ مستندين كبيرين جاريًا</numerusform>
            <numerusform>ما زال حفظ %Ln مستندات كبيرة جاريًا</numerusform>
            <numerusform>ما زال حفظ %Ln مستندًا كبيرًا جاريًا</numerusform>
            <numerusform>ما زال حفظ %Ln مستند كبير جاريًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>لا مستندات قيد الحفظ</numerusform>
            <numerusform>جارٍ حفظ مستند واحد قيد العمل</numerusform>
            <numerusform>جارٍ حفظ مستندين قيد العمل</numerusform>
            <numerusform>جارٍ حفظ %Ln مستندات قيد العمل</numerusform>
            <numerusform>جارٍ حفظ %Ln مستندًا قيد العمل</numerusform>
            <numerusform>جارٍ حفظ %Ln مستند قيد العمل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>إدخال الرمز</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>يقرؤه مالك الخدمة من الملف “token” في مجلد بيانات الخدمة. %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>64 رقمًا ست عشريًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenVault</name>
    <message>
        <source>Kept in the system keyring, if there is one</source>
        <translation>يُحفظ في حلقة مفاتيح النظام إن وُجدت</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>يُحفظ في ملف لا يقرؤه سواك</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>تعذر حفظ الرمز: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>إيقاف مؤقت بواسطة %1 في %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1، بقي %2</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 دقيقة</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>مركز التوثيق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%Ln مشكلات</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Documentation Centre</source>
        <translation>فتح مركز التوثيق</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>الخدمة لا تعمل</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>التشغيل %1 محفوظ عند %2</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1، %2 مستند/ث</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1، يبقى %2 بعد الاستئناف</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1: %2، اكتمل</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>بدء الخدمة</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>إيقاف مؤقت لمدة…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>إيقاف…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>إنهاء (تواصل الخدمة العمل)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>أي مشروع تريد توثيقه؟</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>اختر مجلد مصدر. تقرؤه خمسة أقسام وتكتب توثيقه.
لا تُغيَّر ملفات المصدر أبدًا.</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>اختيار مجلد المشروع…</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>أو أفلت مجلدًا في أي مكان من هذه النافذة · Ctrl+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>بعد الاختيار يمكنك انتقاء الأقسام ورؤية الخطة قبل أن يعمل أي شيء.</translation>
    </message>
</context>
</TS>
