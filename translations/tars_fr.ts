<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
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
        <translation>Connexion au service perdue</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Connexion rétablie</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>Exécution mise en file</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>Exécution mise en file par %1</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Exécution lancée</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>Exécution lancée par %1</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>Exécution poursuivie après un redémarrage</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>Enregistrement du travail en cours</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Exécution en pause</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Mise en pause par %1</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Exécution reprise</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Reprise par %1</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>Arrêt de l’exécution</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>Exécution arrêtée</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Arrêtée par %1</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Échec de l’exécution</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 : terminé</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>et %Ln autre page écrite</numerusform>
            <numerusform>et %Ln autres pages écrites</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>page écrite</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>À partir du point exact de la pause</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Cette fenêtre</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 : en pause</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%1 : en pause par %2</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1 : reprise</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%1 : reprise par %2</translation>
    </message>
    <message>
        <source>Pause requested</source>
        <translation>Pause demandée</translation>
    </message>
    <message>
        <source>Pause requested by %1</source>
        <translation>Pause demandée par %1</translation>
    </message>
    <message>
        <source>Pause lifted</source>
        <translation>Pause levée</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>Pause levée par %1</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>Tous ses documents sont écrits</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les exécutions</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Toute l’exécution</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>Nouvel essai de %Ln document en échec</numerusform>
            <numerusform>Nouvel essai de %Ln documents en échec</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Commande de l’exécution</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Following newest</source>
        <translation>Suit le plus récent</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>Suivre le plus récent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Exécution %1, %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien ne s’est encore passé.</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>Rien de ce genre ne s’est passé.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Exécution %1 : %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 pour cent</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Changes at once, no restart</source>
        <translation>Change aussitôt, sans redémarrage</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>Couleur de l’icône de notification</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>Pour un panneau clair</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>Pour un panneau sombre</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>Suit le réglage du bureau tant que l’option est désactivée</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>Durée des dernières exécutions</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aucune exécution pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln exécution, la plus longue %1, la dernière %2.</numerusform>
            <numerusform>%Ln exécutions, la plus longue %1, la dernière %2.</numerusform>
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
        <translation>Exécution %1 : %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>L’exécution en chiffres</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Documents/s</source>
        <translation>Documents/s</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Mémoire (Mo)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>Progression par département</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>doc./s</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>plein = terminé</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Toute l’exécution</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>2 dernières h</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>Dernière minute (%Ln min)</numerusform>
            <numerusform>%Ln dernières min</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
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
        <translation>Connexion au service</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>Arrêter le service…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>trouvée automatiquement</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>celui du service</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Afficher le jeton</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>WebSocket du service</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>Une adresse a la forme ws://127.0.0.1:8277/ws</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>Connecté, réponse en %L1 ms</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>Arrêté ou injoignable</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1, en marche depuis %2</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Démarrer le service</translation>
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
        <translation>%1 doc./s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>Rien à écrire pour ce projet</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>Tout était à jour</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>Terminé, dont %1 à jour</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Au travail</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>Suspendu à %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Dernier état connu</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 sur %Ln document</numerusform>
            <numerusform>%1 sur %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 pour cent</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 en pause</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 terminés</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 arrêtés</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>rien à écrire</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row, its position</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::Desktop</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>Aucun programme de ce bureau n’ouvre %1.</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>Choisir le dossier du projet</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>Un autre projet pourra être choisi à la fin de cette exécution.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>Le service n’a rien écrit dans %1.</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>Ce que le service a signalé</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 est introuvable.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>Impossible d’ouvrir %1. Choisissez un autre programme dans les réglages.</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>Arrêter le service ?</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>Une exécution en cours est enregistrée et reprend exactement à ce point au redémarrage du service.</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>Arrêter le service</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>Toujours là.</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>L’exécution continue ; ouvrez-la depuis la zone de notification.</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>Ouvrez la fenêtre depuis la zone de notification.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>La première ligne est affichée.</numerusform>
            <numerusform>Les %Ln premières lignes sont affichées.</numerusform>
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
        <translation>Image</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Fichier binaire</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentPane</name>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Afficher les modifications</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Afficher quand même</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>Ce document ne peut pas être affiché ici.</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>Ce document ne peut pas être affiché ici. Ouvrez-le dans son propre programme.</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>Choisissez un document pour le lire ici.</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>Nouveau %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>Mis à jour %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>Écrit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>Afficher le document</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>Ce document est volumineux (%1). L’affichage peut prendre un moment.</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>La dernière exécution n’a rien changé dans ce document.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>Modifié à la main</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>Documentation complète</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>Journal des modifications</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>Référence de l’API</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Espaces de noms</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>Index des symboles</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>Exemples des commentaires</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>Tutoriels</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>Couverture de la documentation</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>Santé du code</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Traçabilité</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>Intégration continue</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Dépendances</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
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
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message>
        <source>Search documents</source>
        <translation>Rechercher dans les documents</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Found documents</source>
        <translation>Documents trouvés</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>Rechercher dans %Ln document</numerusform>
            <numerusform>Rechercher dans %Ln documents</numerusform>
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
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>%Ln modifié dans cette exécution</numerusform>
            <numerusform>%Ln modifiés dans cette exécution</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>Aucun document de ce type.</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>Lecture de la liste des documents…</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>Aucun document pour l’instant. Ils apparaîtront ici dès que le premier sera écrit.</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>Les documents seront listés dès que le service répondra.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 %2 pour cent</translation>
    </message>
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
    <name>tars::gui::Editors</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>Celui du bureau</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Aucun résultat pour « %1 ».</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>Ceci s&apos;affiche dès que le service répond.</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>Le dossier du projet a été déplacé ou supprimé. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 n’est pas un dossier.</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>Le service n’a pas le droit de lire %1.</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>Il n’y a rien à documenter dans %1.</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>Le service n’a pas le droit d’écrire dans %1.</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>%1 contient déjà autre chose. Choisissez un autre dossier de sortie.</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>Un autre service écrit dans %1.</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>Le disque est plein. L’exécution est en pause ; libérez de l’espace, puis reprenez.</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>Un lien symbolique se trouve à la place du dossier choisi. Remettez le dossier en place ou choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>La connexion a été perdue avant la réponse du service.</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Cette fenêtre est plus ancienne que le service. Mettez-la à jour pour continuer.</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>Le programme à l’écoute ne connaît pas ce jeton.</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>Le service fonctionne mais n’accepte pas ce jeton.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>Le certificat du service n’est pas encore connu.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>Le service présente un autre certificat qu’auparavant.</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>Quelqu’un a été plus rapide. Vous voyez maintenant l’état du service.</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>Trop de tentatives. Le service répondra de nouveau dans une minute.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Le service n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>Ce fichier a fait planter son lecteur ; tout le reste a été lu.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>La lecture du fichier a pris trop de temps.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier est illisible.</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>Le fichier dépasse la taille permise.</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>Le fichier est binaire, malgré son nom.</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>Quelqu’un a modifié ce document ; la nouvelle version se trouve à côté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>%Ln autre problème a été trouvé.</numerusform>
            <numerusform>%Ln autres problèmes ont été trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>Le service a refusé (%1).</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>Fermée par le service</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>Personne n’écoute à cette adresse</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Votre jeton ne le permet pas, celui du propriétaire oui.</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>Le service ne met pas le dossier %1 à la disposition de cette fenêtre.</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>Le service ne répond pas sous le nom %1. Son propriétaire l’ajoute avec --allow-host.</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>Aucune connexion chiffrée n’a pu être établie. Le service n’en offre peut-être pas : son adresse commence alors par ws://.</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>Documents modifiés à la main</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>Ce qu’une exécution en fait</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>Conservés ; la nouvelle version est placée à côté</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>Remplacés ; une copie est gardée</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>Ouvrir les sources dans</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>À la bonne ligne, si le programme le permet</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>Dossier parent</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Choisir ce dossier</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>Choisissez un dossier sur la machine du service</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>Dossiers que le service peut lire</translation>
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
        <translation>%1 k</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
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
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
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
        <translation>hier %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>aujourd’hui %1</translation>
    </message>
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
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
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
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>Lancer l’exécution</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Commande de l’exécution</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>Un autre projet pourra être choisi à la fin de cette exécution</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Choisir le dossier du projet…</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Terminée, %Ln échec</numerusform>
            <numerusform>Terminée, %Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>le service</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>Échecs</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrer les exécutions</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Afficher les plus anciennes</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>La dernière exécution</numerusform>
            <numerusform>Les %Ln dernières exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>%Ln exécution depuis %1</numerusform>
            <numerusform>%Ln exécutions depuis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%1 sur %Ln exécution</numerusform>
            <numerusform>%1 sur %Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aucune exécution pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>Durée de la dernière exécution</numerusform>
            <numerusform>Durée des %Ln dernières exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>habituel %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Exporter les exécutions</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
</context>
<context>
    <name>tars::gui::HitModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 sur %2</translation>
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
        <translation>%1 : pas encore de données.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1 : %2.</translation>
    </message>
</context>
<context>
    <name>tars::gui::LinkBanner</name>
    <message>
        <source>Your run is saved and continues from exactly this point when the service starts again.</source>
        <translation>Votre exécution est enregistrée et reprend exactement à ce point au redémarrage du service.</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>Il lit les projets et écrit leur documentation, même quand cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>Connexion perdue, nouvel essai</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>Connexion perdue, nouvel essai dans %1 s</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>L’exécution continue peut-être en arrière-plan.</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>L’exécution continue peut-être en arrière-plan. Rien de ce que vous voyez ici n’est plus récent que %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>Le service de documentation ne fonctionne pas</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Démarrer le service</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Démarrage du service…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>Le service n’a pas démarré.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Jeton refusé</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>Le service fonctionne mais n’accepte pas ce jeton.</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Saisir le jeton…</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>Versions incompatibles</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Cette fenêtre est plus ancienne que le service. Mettez-la à jour pour continuer.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>Le service présente un autre certificat qu’auparavant</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>Le certificat du service n’est pas encore connu</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>N’acceptez que si son responsable vous indique la même empreinte : %1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Accepter ce certificat</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>Réglages de connexion…</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%1 documents sur %2, à %3</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>Pas de connexion, nouvel essai</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>Pas de connexion, nouvel essai dans %1 s</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>à %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>Fenêtre du service de documentation TARS.</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>Le dossier de données du service.</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>Adresse du service, au lieu de celle que nomme son dossier de données.</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>Fichier qui contient le jeton.</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>Choisir ce projet.</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>Lancer une exécution une fois connecté, sauf si l’une est active.</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>system, light ou dark, pour cette fois.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>Démarrer dans la zone de notification, s’il y en a une.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argument inattendu : %1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme vaut system, light ou dark, pas %1</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>--url n’est pas une adresse WebSocket : %1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>Le dossier du projet n’existe pas : %1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>Le projet n’est pas un dossier : %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>TARS Centre de documentation</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>Planifier la prochaine exécution…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre en pause %1</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pause pendant…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>Ouvrir les pages web</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Choisir un projet</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>Lancer l’exécution</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Mettre en pause ou reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
</context>
<context>
    <name>tars::gui::Names</name>
    <message>
        <source>Technical Writing</source>
        <translation>Rédaction technique</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>Recherche IA</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>Assurance qualité</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>Dév.</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>IA</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>short for Quality Assurance, beside a line of a chart</comment>
        <translation>AQ</translation>
    </message>
    <message>
        <source>DevOps</source>
        <comment>short, beside a line of a chart</comment>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>User manuals and guides</source>
        <translation>Manuels et guides</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>Pages d’API et exemples</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>Notebooks et tutoriels</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>Tests et validation</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>Déploiement et exploitation</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>Site</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>Pages des sources, index et recherche</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>la ligne de commande</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>la page web</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>une fenêtre</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>la ligne de commande</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>la page web</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>une fenêtre</translation>
    </message>
</context>
<context>
    <name>tars::gui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>Affichée une fois, avec un résumé</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>Échec de l’exécution ou service perdu</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>Pause ou reprise par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>Chaque document en échec</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>Un message par minute au plus</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>Le service de documentation a disparu</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>L’exécution est enregistrée. Elle reprend au redémarrage du service.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>Échec de l’exécution %1</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>Après %1. Cliquez pour voir pourquoi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%Ln document en %1</numerusform>
            <numerusform>%Ln documents en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>Exécution %1 terminée</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1, %Ln échec. Cliquez pour le voir.</numerusform>
            <numerusform>%1, %Ln échecs. Cliquez pour les voir.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Mise en pause par %1</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>La reprise se fait exactement à ce point.</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Reprise par %1</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>L’exécution continue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln document en échec</numerusform>
            <numerusform>%Ln documents en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>Le reste de l’exécution n’est pas touché.</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
</context>
<context>
    <name>tars::gui::PageHead</name>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Tous les départements</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Ouvrir la source</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>Réessayer ce document</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>Le reste de l’exécution n’est pas touché.</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>Le document a été écrit malgré tout.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: document</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemModel</name>
    <message>
        <source>The project</source>
        <translation>Le projet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>the phase before departments</comment>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>Document et raison</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>Cela ressemble à un secret (%1). Il est masqué dans tous les documents.</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>Le lien mène à %1, qui n&apos;existe pas.</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>Il y est écrit %1, mais %2 déclare %3.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>Le fichier n&apos;est pas de l&apos;UTF-8 valide ; il a été lu en Latin-1.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Le fichier a changé pendant sa lecture.</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>Le lien symbolique mène hors du projet.</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>Le lien symbolique mène à un dossier qui le contient.</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>C&apos;est un socket, un tube ou un périphérique ; il a été ignoré.</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>Le dossier est imbriqué trop profondément ; il a été ignoré.</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>L&apos;historique du dépôt git ne peut pas être lu : %1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>L&apos;historique du dépôt git n&apos;est pas lu : %1 mène en dehors de lui.</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>Le fichier n&apos;est pas du %1 valide : %2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>Le fichier est trop long pour être lu comme du texte.</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>Le texte est affiché tel quel : %1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>Universal Ctags est introuvable : les symboles de %1 ne sont pas lus.</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>pandoc ou asciidoctor est introuvable : les textes autres que Markdown sont affichés tels quels.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>%Ln objet de l&apos;historique git manque ou est endommagé : ce qui en est dit est incomplet.</numerusform>
            <numerusform>%Ln objets de l&apos;historique git manquent ou sont endommagés : ce qui en est dit est incomplet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>%Ln autre fichier vide a été laissé de côté.</numerusform>
            <numerusform>%Ln autres fichiers vides ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>%Ln autre fichier a le même problème et n&apos;est pas nommé.</numerusform>
            <numerusform>%Ln autres fichiers ont le même problème et ne sont pas nommés un à un.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Tous %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>Échecs %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>Avertissements %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>%1, %2 dans l’exécution %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln avertissement</numerusform>
            <numerusform>%Ln avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>Aucun problème dans cette exécution.</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>Aucun problème de ce type.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Notes %L1</source>
        <translation>Remarques %L1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in run %4</source>
        <comment>2 failed, 1 warning, 3 notes in run 128</comment>
        <translation>%1, %2, %3 dans l’exécution %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln remarque</numerusform>
            <numerusform>%Ln remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 pour cent</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>Choisir un projet…</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projet %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>tars::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Centre de documentation</translation>
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
            <numerusform>%Ln pas encore vu ou toujours présent</numerusform>
            <numerusform>%Ln pas encore vus ou toujours présents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>Afficher cette exécution</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>Départements de cette exécution</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Ouvrir les documents</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévus</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>à écrire</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Lancée par</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>Seulement ce qui a changé</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>Réutilise les documents à jour</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>Prêt à documenter %1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 sur %2 sélectionnés</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>Choisissez au moins un département.</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documents dans %Ln département. %2 sont à jour, %3 sont à écrire.</numerusform>
            <numerusform>%1 documents dans %Ln départements. %2 sont à jour, %3 sont à écrire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documents dans %Ln département et le site. %2 sont à jour, %3 sont à écrire.</numerusform>
            <numerusform>%1 documents dans %Ln départements et le site. %2 sont à jour, %3 sont à écrire.</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>estimé d’après l’exécution %1</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>Dossier de sortie %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>Recherche de ce qu’il y a à écrire…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>Lancer l’exécution</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pause jusqu’à %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reprise…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunController</name>
    <message>
        <source>this window</source>
        <translation>cette fenêtre</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>Votre jeton permet de regarder. Pour commander, il faut celui d’un opérateur ou du propriétaire.</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Votre jeton ne le permet pas, celui du propriétaire oui.</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message>
        <source>View problems</source>
        <translation>Voir les problèmes</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Ouvrir les documents</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Mémoire maximale</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>Exécutions %1 et %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Aucune exécution choisie</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>Choisissez-en une, ou deux avec Ctrl pour les comparer.</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Par département</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunPane</name>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien ne s’est encore passé.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>à %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Processus de travail</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>Nombre de documents écrits en même temps</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>Continuer au démarrage</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>Une exécution en cours reprend au démarrage du service</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>Fixé par la ligne de commande du service</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>Aucun projet choisi</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>Qui documentent %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>Impossible de démarrer %1 : %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>Enregistrés au fur et à mesure</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>Démarrage et zone de notification</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>Démarrer le service à l’ouverture de session</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>Les exécutions continuent quand cette fenêtre est fermée</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>Ouvrir cette fenêtre à l’ouverture de session</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>Afficher l’icône de notification</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>Reste dans la zone de notification</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>Quitte le programme</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>Impossible de modifier ce qui démarre à l’ouverture de session.</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>Activée, et une zone de notification a été trouvée</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>Ce bureau n’a pas de zone de notification ; fermer la fenêtre quitte le programme</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>Désactivée ; fermer la fenêtre quitte le programme</translation>
    </message>
</context>
<context>
    <name>tars::gui::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Service %1, up %2</source>
        <translation>Service %1, en marche depuis %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>Reconnexion dans %1 s · essai %2</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>Reconnexion · essai %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Service arrêté</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Dernier contact %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Démarrer le service</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Démarrage du service…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>Le service n’a pas démarré.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Jeton refusé</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Saisir le jeton…</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>Certificat inconnu</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Certificat modifié</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>Exécution %1 · lancée %2</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>Exécution %1 · lancée %2 par %3</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>Aucune exécution en cours</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>lecture seule</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>Arrêter l’exécution %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>%Ln document terminé est conservé. Une exécution arrêtée ne peut pas être poursuivie. Pour continuer plus tard exactement à ce point, choisissez Pause.</numerusform>
            <numerusform>%Ln documents terminés sont conservés. Une exécution arrêtée ne peut pas être poursuivie. Pour continuer plus tard exactement à ce point, choisissez Pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser continuer</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>Plutôt mettre en pause</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>Planifier la prochaine exécution…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>%1 écoulées, dont %2 en pause</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 écoulées</translation>
    </message>
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
            <numerusform>%1 en %2, %Ln échec.</numerusform>
            <numerusform>%1 en %2, %Ln échecs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 sur %Ln document</numerusform>
            <numerusform>%1 sur %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project: %1 of %2 files</source>
        <translation>Lecture du projet : %1 fichiers sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>Lecture du projet : %Ln fichier</numerusform>
            <numerusform>Lecture du projet : %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Lecture du projet</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restant</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>documents/s</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>restant, jusque vers %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>estimation…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 doc./s</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>Les documents en cours sont encore enregistrés</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>Enregistrement des documents en cours</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1, puis l’exécution est suspendue.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pause à %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>Le disque est plein. L’exécution est en pause ; libérez de l’espace, puis reprenez.</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>Par %1, il y a %2. La reprise se fait exactement à ce point.</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>La reprise se fait exactement à ce point.</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>restant après la reprise</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>de travail jusqu’ici</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Arrêtée à %1</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>L’exécution a échoué</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>%1 écrits, %2 étaient à jour</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>de travail</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Ouvrir les documents</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>problème</numerusform>
            <numerusform>problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>Encore %Ln grand document à enregistrer</numerusform>
            <numerusform>Encore %Ln grands documents à enregistrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>Enregistrement de %Ln document en cours</numerusform>
            <numerusform>Enregistrement de %Ln documents en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>Saisir le jeton</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>Le responsable du service le lit dans le fichier « token » du dossier de données du service. %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>64 chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenVault</name>
    <message>
        <source>Kept in the system keyring, if there is one</source>
        <translation>Conservé dans le trousseau du système, s’il y en a un</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>Conservé dans un fichier que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>Impossible de conserver le jeton : %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>Mise en pause par %1 à %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, reste %2</translation>
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
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Centre de documentation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Documentation Centre</source>
        <translation>Ouvrir le Centre de documentation</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Service arrêté</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>L’exécution %1 est enregistrée à %2</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1, %2 doc./s</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1, reste %2 après la reprise</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1 : %2, terminé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Démarrer le service</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pause pendant…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>Quitter (le service continue)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>Quel projet faut-il documenter ?</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>Choisissez un dossier de sources. Cinq départements le lisent et écrivent sa documentation.
Vos fichiers sources ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Choisir le dossier du projet…</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>ou déposez un dossier n’importe où dans cette fenêtre · Ctrl+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>Après ce choix, vous pourrez sélectionner les départements et voir le plan avant tout lancement.</translation>
    </message>
</context>
</TS>
