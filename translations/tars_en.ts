<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tars::gui::ActivityModel</name>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>and %Ln more page written</numerusform>
            <numerusform>and %Ln more pages written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>%Ln failed document tried again</numerusform>
            <numerusform>%Ln failed documents tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln run, the longest %1, the last %2.</numerusform>
            <numerusform>%Ln runs, the longest %1, the last %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>Last %Ln min</numerusform>
            <numerusform>Last %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::DepartmentModel</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 of %Ln document</numerusform>
            <numerusform>%1 of %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>The first %Ln row is shown.</numerusform>
            <numerusform>The first %Ln rows are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>Search %Ln document</numerusform>
            <numerusform>Search %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>%Ln changed in this run</numerusform>
            <numerusform>%Ln changed in this run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message numerus="yes">
        <source>documents</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>document</numerusform>
            <numerusform>documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>%Ln more problem was found.</numerusform>
            <numerusform>%Ln more problems were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Format</name>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Done, %Ln failed</numerusform>
            <numerusform>Done, %Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>The last run</numerusform>
            <numerusform>The last %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>%Ln run since %1</numerusform>
            <numerusform>%Ln runs since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%1 of %Ln run</numerusform>
            <numerusform>%1 of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>Duration of the last run</numerusform>
            <numerusform>Duration of the last %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%Ln document in %1</numerusform>
            <numerusform>%Ln documents in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1, %Ln failed. Click to see them.</numerusform>
            <numerusform>%1, %Ln failed. Click to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln document failed</numerusform>
            <numerusform>%Ln documents failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>%Ln object of the git history is missing or broken: what is told of it is incomplete.</numerusform>
            <numerusform>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>%Ln more empty file was left out.</numerusform>
            <numerusform>%Ln more empty files were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>%Ln more file has the same problem and is not named.</numerusform>
            <numerusform>%Ln more files have the same problem and are not named one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::RailButton</name>
    <message numerus="yes">
        <source>%Ln not seen yet or still there</source>
        <translation>
            <numerusform>%Ln not seen yet or still there</numerusform>
            <numerusform>%Ln not seen yet or still there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documents in %Ln department. %2 are up to date, %3 need work.</numerusform>
            <numerusform>%1 documents in %Ln departments. %2 are up to date, %3 need work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documents in %Ln department and the site. %2 are up to date, %3 need work.</numerusform>
            <numerusform>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>%Ln finished document is kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</numerusform>
            <numerusform>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln failed.</source>
        <translation>
            <numerusform>%1 in %2, %Ln failed.</numerusform>
            <numerusform>%1 in %2, %Ln failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 of %Ln document</numerusform>
            <numerusform>%1 of %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>Reading the project: %Ln file</numerusform>
            <numerusform>Reading the project: %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>problem</numerusform>
            <numerusform>problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>Still saving %Ln large document</numerusform>
            <numerusform>Still saving %Ln large documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>Saving %Ln document in progress</numerusform>
            <numerusform>Saving %Ln documents in progress</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
</TS>
