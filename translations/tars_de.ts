<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityFeed</name>
    <message>
        <source>Connection to service lost</source>
        <translation>Verbindung zum Dienst verloren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>Lauf eingereiht</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>Lauf eingereiht von %1</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Lauf gestartet</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>Lauf gestartet von %1</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>Lauf nach einem Neustart fortgesetzt</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>Angefangenes wird gesichert</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Lauf pausiert</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausiert von %1</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Lauf fortgesetzt</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Fortgesetzt von %1</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>Lauf wird beendet</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Beendet von %1</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Lauf abgeschlossen</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>und %Ln weitere Seite geschrieben</numerusform>
            <numerusform>und %Ln weitere Seiten geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>Seite geschrieben</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>Genau von der Stelle an, an der er pausiert wurde</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%1 pausiert von %2</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1 fortgesetzt</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%1 fortgesetzt von %2</translation>
    </message>
    <message>
        <source>Pause requested</source>
        <translation>Pause angefordert</translation>
    </message>
    <message>
        <source>Pause requested by %1</source>
        <translation>Pause angefordert von %1</translation>
    </message>
    <message>
        <source>Pause lifted</source>
        <translation>Pause aufgehoben</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>Pause aufgehoben von %1</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>Alle ihre Dokumente sind geschrieben</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>%Ln fehlgeschlagenes Dokument erneut versucht</numerusform>
            <numerusform>%Ln fehlgeschlagene Dokumente erneut versucht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Laufsteuerung</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Following newest</source>
        <translation>Folgt dem Neuesten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>Neuestem folgen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Lauf %1, %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>Nichts dergleichen ist geschehen.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>Darstellung und Sprache</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Changes at once, no restart</source>
        <translation>Wechselt sofort, ohne Neustart</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>Farbe des Symbols im Infobereich</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>Für eine helle Leiste</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>Für eine dunkle Leiste</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>Richtet sich nach dem Desktop, solange ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>Dauer der letzten Läufe</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln Lauf, der längste %1, der letzte %2.</numerusform>
            <numerusform>%Ln Läufe, der längste %1, der letzte %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>Der Lauf in Zahlen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Documents/s</source>
        <translation>Dokumente/s</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Speicher (MB)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>Fortschritt nach Abteilung</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Zusammensetzung</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>Dok./s</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>gefüllt = fertig</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>Letzte 2 h</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>Letzte %Ln min</numerusform>
            <numerusform>Letzte %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
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
        <translation>Verbindung zum Dienst</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>Dienst beenden …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>von selbst gefunden</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangs-Token</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>das des Dienstes selbst</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>WebSocket des Dienstes</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>Eine Adresse sieht aus wie ws://127.0.0.1:8277/ws</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Anfrage läuft …</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>Verbunden, Antwort nach %L1 ms</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>Läuft nicht oder ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1, läuft seit %2</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Dienst starten</translation>
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
        <translation>%1 Dok./s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>Für dieses Projekt ist nichts zu schreiben</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>Alles war aktuell</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>Abgeschlossen, davon %1 aktuell</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Zuletzt bekannt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 von %Ln Dokument</numerusform>
            <numerusform>%1 von %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>nichts zu schreiben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row, its position</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::Desktop</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>Kein Programm auf diesem Desktop öffnet %1.</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>Projektordner wählen</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>Ein anderes Projekt lässt sich wählen, wenn dieser Lauf zu Ende ist.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>Der Dienst hat nichts nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>Was der Dienst gemeldet hat</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>%1 ließ sich nicht öffnen. Wählen Sie in den Einstellungen ein anderes Programm.</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>Dienst beenden?</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>Ein laufender Lauf wird gesichert und geht genau an dieser Stelle weiter, wenn der Dienst wieder startet.</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>Dienst beenden</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>Noch da.</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>Der Lauf geht weiter; öffnen Sie ihn aus dem Infobereich.</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>Öffnen Sie das Fenster aus dem Infobereich.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>Die erste Zeile wird gezeigt.</numerusform>
            <numerusform>Die ersten %Ln Zeilen werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Binärdatei</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentPane</name>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Trotzdem zeigen</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>Dieses Dokument lässt sich hier nicht zeigen.</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>Dieses Dokument lässt sich hier nicht zeigen. Öffnen Sie es in seinem eigenen Programm.</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>Wählen Sie ein Dokument, um es hier zu lesen.</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>Neu %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>Aktualisiert %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>Geschrieben %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>Dokument zeigen</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>Dieses Dokument ist groß (%1). Es zu zeigen, kann einen Moment dauern.</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>Der letzte Lauf hat an diesem Dokument nichts geändert.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>Gesamte Dokumentation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>API-Referenz</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namensräume</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>Symbolverzeichnis</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>Beispiele aus Kommentaren</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>Tutorials</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>Abdeckung der Dokumentation</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>Zustand des Codes</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Rückverfolgbarkeit</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>Kontinuierliche Integration</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
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
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message>
        <source>Search documents</source>
        <translation>Dokumente durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Found documents</source>
        <translation>Gefundene Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument durchsuchen</numerusform>
            <numerusform>%Ln Dokumente durchsuchen</numerusform>
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
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>%Ln in diesem Lauf geändert</numerusform>
            <numerusform>%Ln in diesem Lauf geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>Keine Dokumente dieser Art.</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>Dokumente werden aufgelistet …</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>Noch keine Dokumente. Sie erscheinen hier, sobald das erste geschrieben ist.</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>Die Dokumente werden aufgelistet, sobald der Dienst antwortet.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>Zusammensetzung</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 %2 Prozent</translation>
    </message>
    <message numerus="yes">
        <source>documents</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>Dokument</numerusform>
            <numerusform>Dokumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Editors</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>Das des Desktops</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>Das erscheint, sobald der Dienst antwortet.</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>Der Projektordner wurde verschoben oder gelöscht. Wählen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>Der Dienst darf %1 nicht lesen.</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>In %1 gibt es nichts zu dokumentieren.</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>Der Dienst darf nicht in %1 schreiben.</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>%1 enthält schon etwas anderes. Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>Ein anderer Dienst schreibt gerade in %1.</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>Der Datenträger ist voll. Der Lauf ist pausiert; schaffen Sie Platz und setzen Sie ihn dann fort.</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>Eine symbolische Verknüpfung steht dort, wo der gewählte Ordner war. Stellen Sie den Ordner wieder her oder wählen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>Die Verbindung ging verloren, bevor der Dienst geantwortet hat.</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Dieses Fenster ist älter als der Dienst. Aktualisieren Sie es, um fortzufahren.</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>Wer dort antwortet, kennt dieses Token nicht.</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>Der Dienst läuft, nimmt dieses Token aber nicht an.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>Das Zertifikat des Dienstes ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>Der Dienst zeigt ein anderes Zertifikat als zuvor.</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>Jemand anderes war schneller. Was Sie jetzt sehen, ist der Stand des Dienstes.</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>Zu viele Versuche. Der Dienst antwortet in einer Minute wieder.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>Die Datei hat ihren Leser zum Absturz gebracht; alles andere wurde gelesen.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>Das Lesen der Datei hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>Die Datei ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>Die Datei ist binär, obwohl ihr Name etwas anderes sagt.</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>Jemand hat dieses Dokument bearbeitet; die neue Fassung liegt daneben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>%Ln weiteres Problem wurde gefunden.</numerusform>
            <numerusform>%Ln weitere Probleme wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>Der Dienst hat abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>Vom Dienst beendet</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>Dort lauscht niemand</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Ihr Token erlaubt das nicht, das des Besitzers schon.</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>Der Dienst gibt den Ordner %1 für dieses Fenster nicht frei.</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>Der Dienst antwortet nicht unter dem Namen %1. Sein Besitzer lässt ihn mit --allow-host zu.</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>Es kam keine verschlüsselte Verbindung zustande. Vielleicht bietet der Dienst keine an: Dann beginnt seine Adresse mit ws://.</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>Dokumente, die jemand bearbeitet hat</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>Was ein Lauf mit ihnen macht</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>Bleiben; die neue Fassung liegt daneben</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>Werden ersetzt; eine Kopie bleibt</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>Quelltexte öffnen in</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>An der Zeile, wenn das Programm es kann</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Diesen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>Wählen Sie einen Ordner auf dem Rechner des Dienstes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>Ordner, die der Dienst lesen darf</translation>
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
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>wenige Sekunden</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T. %2 h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
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
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>Lauf starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Laufsteuerung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>Ein anderes Projekt lässt sich wählen, wenn dieser Lauf zu Ende ist</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Projektordner wählen …</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Fertig, %Ln Fehler</numerusform>
            <numerusform>Fertig, %Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>der Dienst</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>Der letzte Lauf</numerusform>
            <numerusform>Die letzten %Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>%Ln Lauf seit %1</numerusform>
            <numerusform>%Ln Läufe seit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%1 von %Ln Lauf</numerusform>
            <numerusform>%1 von %Ln Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>Dauer des letzten Laufs</numerusform>
            <numerusform>Dauer der letzten %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>üblich %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Läufe exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
</context>
<context>
    <name>tars::gui::HitModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
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
        <translation>%1: noch keine Daten.</translation>
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
        <translation>Ihr Lauf ist gesichert und geht genau an dieser Stelle weiter, wenn der Dienst wieder startet.</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>Er liest Projekte und schreibt deren Dokumentation, auch wenn dieses Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>Verbindung verloren, neuer Versuch</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>Verbindung verloren, neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>Der Lauf arbeitet im Hintergrund vielleicht weiter.</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>Der Lauf arbeitet im Hintergrund vielleicht weiter. Nichts, was Sie hier sehen, ist neuer als %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>Der Dokumentationsdienst läuft nicht</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Dienst starten</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Dienst wird gestartet …</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>Der Dienst ist nicht gestartet.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>Der Dienst läuft, nimmt dieses Token aber nicht an.</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Token eingeben …</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>Die Versionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Dieses Fenster ist älter als der Dienst. Aktualisieren Sie es, um fortzufahren.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>Der Dienst zeigt ein anderes Zertifikat als zuvor</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>Das Zertifikat des Dienstes ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>Vertrauen Sie ihm nur, wenn sein Betreiber Ihnen denselben Fingerabdruck nennt: %1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>Verbindungseinstellungen …</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%1 von %2 Dokumenten, Stand %3</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>Keine Verbindung, neuer Versuch</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>Keine Verbindung, neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>Fenster des Dokumentationsdienstes TARS.</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>Das Datenverzeichnis des Dienstes.</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>Adresse des Dienstes, statt der in seinem Datenverzeichnis genannten.</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>Datei, die das Token enthält.</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>Dieses Projekt wählen.</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>Einen Lauf starten, sobald verbunden, falls keiner läuft.</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>system, light oder dark, nur dieses Mal.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>Im Infobereich starten, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme ist system, light oder dark, nicht %1</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>--url ist keine WebSocket-Adresse: %1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>Der Projektordner ist nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>Das Projekt ist kein Ordner: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>TARS Dokumentationszentrale</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>Nächsten Lauf planen…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pausieren für …</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>Webseiten öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Ein Projekt wählen</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>Lauf starten</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausieren oder fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
</context>
<context>
    <name>tars::gui::Names</name>
    <message>
        <source>Technical Writing</source>
        <translation>Technische Redaktion</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>KI-Forschung</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>Qualitätssicherung</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>Entw.</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>KI</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>short for Quality Assurance, beside a line of a chart</comment>
        <translation>QS</translation>
    </message>
    <message>
        <source>DevOps</source>
        <comment>short, beside a line of a chart</comment>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>User manuals and guides</source>
        <translation>Handbücher und Anleitungen</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>API-Seiten und Beispiele</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>Notebooks und Tutorials</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>Tests und Validierung</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>Auslieferung und Betrieb</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>Website</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>Quelltextseiten, Verzeichnisse und Suche</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>die Webseite</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>ein Fenster</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>der Befehlszeile</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>der Webseite</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>einem Fenster</translation>
    </message>
</context>
<context>
    <name>tars::gui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Lauf abgeschlossen</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>Einmal gezeigt, mit Zusammenfassung</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>Lauf fehlgeschlagen oder Dienst verloren</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>Von jemand anderem pausiert oder fortgesetzt</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>Jedes fehlgeschlagene Dokument</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>Höchstens eine Meldung pro Minute</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>Der Dokumentationsdienst ist weg</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>Der Lauf ist gesichert. Er geht weiter, wenn der Dienst wieder startet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>Lauf %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>Nach %1. Klicken Sie, um den Grund zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%Ln Dokument in %1</numerusform>
            <numerusform>%Ln Dokumente in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>Lauf %1 abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1, %Ln fehlgeschlagen. Klicken Sie, um es zu sehen.</numerusform>
            <numerusform>%1, %Ln fehlgeschlagen. Klicken Sie, um sie zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausiert von %1</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>Fortsetzen geht genau an dieser Stelle weiter.</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Fortgesetzt von %1</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>Der Lauf geht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln Dokument fehlgeschlagen</numerusform>
            <numerusform>%Ln Dokumente fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>Der Rest des Laufs ist nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>tars::gui::PageHead</name>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Abteilungen</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelltext öffnen</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>Dieses Dokument erneut versuchen</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>Der Rest des Laufs ist nicht betroffen.</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>Das Dokument wurde trotzdem geschrieben.</translation>
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
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>the phase before departments</comment>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>Dokument und Grund</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>Das sieht nach einem Geheimnis aus (%1). Es ist in allen Dokumenten geschwärzt.</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>Der Link führt zu %1, das es nicht gibt.</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>Hier steht %1, aber %2 gibt %3 an.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>Die Datei ist kein gültiges UTF-8; sie wurde als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Die Datei änderte sich, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>Der symbolische Link führt aus dem Projekt hinaus.</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>Der symbolische Link führt zu einem Ordner, in dem er selbst liegt.</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>Es ist ein Socket, eine Pipe oder ein Gerät und wurde übergangen.</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>Der Ordner ist zu tief verschachtelt und wurde übergangen.</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>Der Verlauf des Git-Repositorys kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>Der Verlauf des Git-Repositorys wird nicht gelesen: %1 führt aus ihm heraus.</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>Die Datei ist kein gültiges %1: %2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>Die Datei ist zu lang, um als Fließtext gelesen zu werden.</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>Der Text wird gezeigt, wie er ist: %1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>Universal Ctags wurde nicht gefunden: Von %1 werden keine Symbole gelesen.</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>pandoc oder asciidoctor wurde nicht gefunden: Texte außer Markdown werden gezeigt, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>%Ln Objekt des Git-Verlaufs fehlt oder ist beschädigt: Was darüber gesagt wird, ist unvollständig.</numerusform>
            <numerusform>%Ln Objekte des Git-Verlaufs fehlen oder sind beschädigt: Was darüber gesagt wird, ist unvollständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>%Ln weitere leere Datei wurde ausgelassen.</numerusform>
            <numerusform>%Ln weitere leere Dateien wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>%Ln weitere Datei hat dasselbe Problem und wird nicht genannt.</numerusform>
            <numerusform>%Ln weitere Dateien haben dasselbe Problem und werden nicht einzeln genannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Alle %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>Fehlgeschlagen %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>Warnungen %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>%1, %2 in Lauf %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>Keine Probleme in diesem Lauf.</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>Keine Probleme dieser Art.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Notes %L1</source>
        <translation>Hinweise %L1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in run %4</source>
        <comment>2 failed, 1 warning, 3 notes in run 128</comment>
        <translation>%1, %2, %3 in Lauf %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>Projekt wählen …</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tars::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Dokumentationszentrale</translation>
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
            <numerusform>%Ln noch nicht gesehen oder noch da</numerusform>
            <numerusform>%Ln noch nicht gesehen oder noch da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>Diesen Lauf zeigen</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>Abteilungen in diesem Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Dokumente öffnen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>zu schreiben</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>Nur was sich geändert hat</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>Verwendet aktuelle Dokumente weiter</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>Bereit, %1 zu dokumentieren</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>Wählen Sie mindestens eine Abteilung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 Dokumente in %Ln Abteilung. %2 sind aktuell, %3 sind zu schreiben.</numerusform>
            <numerusform>%1 Dokumente in %Ln Abteilungen. %2 sind aktuell, %3 sind zu schreiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 Dokumente in %Ln Abteilung, Website eingeschlossen. %2 sind aktuell, %3 sind zu schreiben.</numerusform>
            <numerusform>%1 Dokumente in %Ln Abteilungen, Website eingeschlossen. %2 sind aktuell, %3 sind zu schreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>geschätzt nach Lauf %1</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>Ausgabeordner %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>Es wird ermittelt, was zu schreiben ist …</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>Lauf starten</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausiert gleich …</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pausiert bis %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Wird fortgesetzt …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunController</name>
    <message>
        <source>this window</source>
        <translation>diesem Fenster</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>Ihr Token erlaubt das Zuschauen. Zum Steuern braucht es das eines Bedieners oder des Besitzers.</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Ihr Token erlaubt das nicht, das des Besitzers schon.</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message>
        <source>View problems</source>
        <translation>Probleme ansehen</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Dokumente öffnen</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Gearbeitet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Höchster Speicherbedarf</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>Läufe %1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>Wählen Sie einen, oder zwei mit Strg, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Nach Abteilung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunPane</name>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>Wie viele Dokumente gleichzeitig geschrieben werden</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>Beim Start fortsetzen</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>Ein laufender Lauf geht weiter, wenn der Dienst startet</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>Durch die Befehlszeile des Dienstes festgelegt</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>Kein Projekt gewählt</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>Von denen %1 dokumentiert wird</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 ließ sich nicht starten: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>Werden gespeichert, während Sie sie ändern</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>Start und Infobereich</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>Dienst bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>Läufe gehen weiter, wenn dieses Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>Dieses Fenster bei der Anmeldung öffnen</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>Symbol im Infobereich zeigen</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Schließen des Fensters</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>Läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>Beendet das Programm</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>Was bei der Anmeldung startet, ließ sich nicht ändern.</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>Eingeschaltet, und ein Infobereich wurde gefunden</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>Dieser Desktop hat keinen Infobereich; Schließen beendet das Programm</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>Ausgeschaltet; Schließen beendet das Programm</translation>
    </message>
</context>
<context>
    <name>tars::gui::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Service %1, up %2</source>
        <translation>Dienst %1, läuft seit %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>Neuer Versuch in %1 s · Versuch %2</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>Verbindet neu · Versuch %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Dienst läuft nicht</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Letzter Kontakt %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Dienst starten</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Dienst wird gestartet …</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>Der Dienst ist nicht gestartet.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Token eingeben …</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Andere Version</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>Zertifikat nicht bekannt</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Zertifikat geändert</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>Lauf %1 · gestartet %2</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>Lauf %1 · gestartet %2 von %3</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>Kein Lauf in Arbeit</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>nur zuschauen</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>Lauf beenden</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>Lauf %1 beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>%Ln fertiges Dokument bleibt erhalten. Ein beendeter Lauf lässt sich nicht fortsetzen. Um später genau hier weiterzumachen, wählen Sie Pausieren.</numerusform>
            <numerusform>%Ln fertige Dokumente bleiben erhalten. Ein beendeter Lauf lässt sich nicht fortsetzen. Um später genau hier weiterzumachen, wählen Sie Pausieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>Stattdessen pausieren</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>Nächsten Lauf planen…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>%1 vergangen, davon %2 pausiert</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 vergangen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln failed.</source>
        <translation>
            <numerusform>%1 in %2, %Ln fehlgeschlagen.</numerusform>
            <numerusform>%1 in %2, %Ln fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 von %Ln Dokument</numerusform>
            <numerusform>%1 von %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project: %1 of %2 files</source>
        <translation>Projekt wird gelesen: %1 von %2 Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>Projekt wird gelesen: %Ln Datei</numerusform>
            <numerusform>Projekt wird gelesen: %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Projekt wird gelesen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>Dokumente/s</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>übrig, bis etwa %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>wird geschätzt …</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 Dok./s</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>Angefangene Dokumente werden noch gesichert</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>Angefangene Dokumente werden gesichert</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1, dann wird der Lauf angehalten.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Pausiert bei %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>Der Datenträger ist voll. Der Lauf ist pausiert; schaffen Sie Platz und setzen Sie ihn dann fort.</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>Von %1, vor %2. Fortsetzen geht genau an dieser Stelle weiter.</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>Fortsetzen geht genau an dieser Stelle weiter.</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>übrig nach dem Fortsetzen</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>bisher gearbeitet</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Beendet bei %1</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>%1 geschrieben, %2 waren aktuell</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>gearbeitet</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Dokumente öffnen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>Problem</numerusform>
            <numerusform>Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>%Ln großes Dokument wird noch gesichert</numerusform>
            <numerusform>%Ln große Dokumente werden noch gesichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>%Ln angefangenes Dokument wird gesichert</numerusform>
            <numerusform>%Ln angefangene Dokumente werden gesichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>Token eingeben</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>Der Betreiber des Dienstes liest es aus der Datei „token“ im Datenordner des Dienstes. %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>64 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenVault</name>
    <message>
        <source>Kept in the system keyring, if there is one</source>
        <translation>Liegt im Schlüsselbund des Systems, wenn es einen gibt</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>Liegt in einer Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>Das Token ließ sich nicht aufbewahren: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>Pausiert von %1 um %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Dokumentationszentrale</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Documentation Centre</source>
        <translation>Dokumentationszentrale öffnen</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Dienst läuft nicht</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>Lauf %1 ist bei %2 gesichert</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1, %2 Dok./s</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1, noch %2 nach dem Fortsetzen</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1: %2, fertig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Dienst starten</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pausieren für …</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>Beenden (der Dienst läuft weiter)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>Welches Projekt soll dokumentiert werden?</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>Wählen Sie einen Quellordner. Fünf Abteilungen lesen ihn und schreiben seine Dokumentation.
Ihre Quelldateien werden nie verändert.</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Projektordner wählen …</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>oder ziehen Sie einen Ordner irgendwo in dieses Fenster · Strg+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>Nach der Wahl können Sie Abteilungen auswählen und den Plan sehen, bevor etwas läuft.</translation>
    </message>
</context>
</TS>
