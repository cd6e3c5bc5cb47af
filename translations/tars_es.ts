<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
        <translation>Se perdió la conexión con el servicio</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Conectado de nuevo</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>Ejecución en cola</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>Ejecución puesta en cola por %1</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ejecución iniciada</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>Ejecución iniciada por %1</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>La ejecución continuó tras un reinicio</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>Guardando lo que está en curso</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Ejecución en pausa</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausada por %1</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Ejecución reanudada</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Reanudada por %1</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>Deteniendo la ejecución</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>Ejecución detenida</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Detenida por %1</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Ejecución terminada</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>La ejecución falló</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1: terminado</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>y %Ln página escrita más</numerusform>
            <numerusform>y %Ln páginas escritas más</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>página escrita</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>Desde el punto exacto en que se pausó</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1: en pausa</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%1: en pausa por %2</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1: reanudado</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%1: reanudado por %2</translation>
    </message>
    <message>
        <source>Pause requested</source>
        <translation>Pausa solicitada</translation>
    </message>
    <message>
        <source>Pause requested by %1</source>
        <translation>Pausa solicitada por %1</translation>
    </message>
    <message>
        <source>Pause lifted</source>
        <translation>Pausa levantada</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>Pausa levantada por %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>Todos sus documentos están escritos</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Toda la ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>Nuevo intento con %Ln documento fallido</numerusform>
            <numerusform>Nuevo intento con %Ln documentos fallidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Control de la ejecución</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Following newest</source>
        <translation>Sigue lo más reciente</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrar sucesos</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>Seguir lo más reciente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln suceso</numerusform>
            <numerusform>%Ln sucesos</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Ejecución %1, %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha pasado nada.</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>No ha pasado nada de este tipo.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Ejecución %1: %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>Apariencia e idioma</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Changes at once, no restart</source>
        <translation>Cambia al instante, sin reiniciar</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>Color del icono de la bandeja</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>Para un panel claro</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>Para un panel oscuro</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>Sigue el ajuste del escritorio mientras esté desactivado</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>Duración de las últimas ejecuciones</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aún no hay ejecuciones.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln ejecución, la más larga %1, la última %2.</numerusform>
            <numerusform>%Ln ejecuciones, la más larga %1, la última %2.</numerusform>
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
        <translation>Ejecución %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>La ejecución en cifras</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Documents/s</source>
        <translation>Documentos/s</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Memoria (MB)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>Progreso por departamento</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Composición</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>doc./s</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>relleno = hecho</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Toda la ejecución</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>Últimas 2 h</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>Último minuto (%Ln min)</numerusform>
            <numerusform>Últimos %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
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
        <translation>Conexión con el servicio</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>Detener el servicio…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>encontrada automáticamente</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>el del propio servicio</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>WebSocket del servicio</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>Una dirección tiene la forma ws://127.0.0.1:8277/ws</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>Conectado, respondió en %L1 ms</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>No está en marcha o no es accesible</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1, en marcha desde %2</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar el servicio</translation>
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
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>Nada que escribir para este proyecto</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>Todo estaba al día</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>Terminado, %1 de ellos al día</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>Retenido en %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln con fallo</numerusform>
            <numerusform>%Ln con fallo</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Último estado conocido</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 de %Ln documento</numerusform>
            <numerusform>%1 de %Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 en curso</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 en pausa</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 hechos</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con fallos</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 detenidos</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>nada que escribir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row, its position</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::Desktop</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>Ningún programa de este escritorio abre %1.</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>Elegir la carpeta del proyecto</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>Se podrá elegir otro proyecto cuando termine esta ejecución.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>El servicio no escribió nada en %1.</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>Lo que dijo el servicio</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>No se pudo abrir %1. Elija otro programa en los ajustes.</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>¿Detener el servicio?</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>Una ejecución en curso se guarda y continúa exactamente desde este punto cuando el servicio vuelve a iniciarse.</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>Detener el servicio</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>Sigue aquí.</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>La ejecución continúa; ábrala desde la bandeja.</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>Abra la ventana desde la bandeja.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>Se muestra la primera fila.</numerusform>
            <numerusform>Se muestran las primeras %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Archivo binario</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentPane</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Mostrar cambios</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Mostrar de todos modos</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Abrir en su propio programa</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>Este documento no se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>Este documento no se puede mostrar aquí. Ábralo en su propio programa.</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>Elija un documento para leerlo aquí.</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>Nuevo %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>Escrito %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>Mostrar el documento</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>Este documento es grande (%1). Mostrarlo puede tardar un momento.</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>La última ejecución no cambió nada en este documento.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>Toda la documentación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation>Registro de cambios</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>Referencia de la API</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Espacios de nombres</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>Índice de símbolos</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>Ejemplos en comentarios</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>Tutoriales</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>Cobertura de la documentación</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>Salud del código</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Trazabilidad</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>Integración continua</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Dependencias</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
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
        <translation>Documentos</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentsPage</name>
    <message>
        <source>Search documents</source>
        <translation>Buscar en los documentos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Found documents</source>
        <translation>Documentos encontrados</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln documents</source>
        <translation>
            <numerusform>Buscar en %Ln documento</numerusform>
            <numerusform>Buscar en %Ln documentos</numerusform>
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
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed in this run</source>
        <translation>
            <numerusform>%Ln cambiado en esta ejecución</numerusform>
            <numerusform>%Ln cambiados en esta ejecución</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>No hay documentos de este tipo.</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>Obteniendo la lista de documentos…</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>Aún no hay documentos. Aparecerán aquí en cuanto se escriba el primero.</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>Los documentos se listarán en cuanto el servicio responda.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>Composición</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 %2 por ciento</translation>
    </message>
    <message numerus="yes">
        <source>documents</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>documento</numerusform>
            <numerusform>documentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Editors</name>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>El del escritorio</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>No se encontró nada para «%1».</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>Se muestra en cuanto responda el servicio.</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>La carpeta del proyecto se movió o se eliminó. Elíjala de nuevo.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 no es una carpeta.</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>El servicio no tiene permiso para leer %1.</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>No hay nada que documentar en %1.</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>El servicio no tiene permiso para escribir en %1.</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>%1 ya contiene otra cosa. Elija otra carpeta de salida.</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>Otro servicio está escribiendo en %1.</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>El disco está lleno. La ejecución está en pausa; libere espacio y reanúdela.</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>Hay un enlace simbólico donde estaba la carpeta elegida. Restablezca la carpeta o elíjala de nuevo.</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>La conexión se perdió antes de que el servicio respondiera.</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Esta ventana es más antigua que el servicio. Actualícela para continuar.</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>Quien responde ahí no conoce este token.</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>El servicio está en marcha, pero no acepta este token.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>El certificado del servicio aún no es conocido.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>El servicio muestra un certificado distinto del anterior.</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>Alguien fue más rápido. Lo que ve ahora es el estado del servicio.</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>Demasiados intentos. El servicio volverá a responder en un minuto.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>El servicio no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>El archivo hizo fallar a su lector; todo lo demás se leyó.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>La lectura del archivo tardó demasiado.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>El archivo supera el tamaño permitido.</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>El archivo es binario, aunque su nombre diga otra cosa.</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>Alguien editó este documento; la nueva versión está a su lado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>Se encontró %Ln problema más.</numerusform>
            <numerusform>Se encontraron %Ln problemas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>El servicio lo rechazó (%1).</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>Cerrada por el servicio</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>Nadie escucha ahí</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Su token no lo permite; el del propietario sí.</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>El servicio no ofrece la carpeta %1 a esta ventana.</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>El servicio no responde con el nombre %1. Su propietario lo añade con --allow-host.</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>No se estableció una conexión cifrada. Puede que el servicio no la ofrezca: entonces su dirección empieza por ws://.</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>Documentos editados por alguien</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>Qué hace una ejecución con ellos</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>Se quedan; la nueva versión se deja al lado</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>Se reemplazan; se guarda una copia</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>Abrir los fuentes en</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>En la línea, si el programa puede</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Elegir esta carpeta</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>Elija una carpeta del equipo del servicio</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>Carpetas que el servicio puede leer</translation>
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
        <translation>unos segundos</translation>
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
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
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
        <translation>ayer %1</translation>
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
        <translation>hoy %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
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
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>Iniciar ejecución</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Control de la ejecución</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>Se podrá elegir otro proyecto cuando termine esta ejecución</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Elegir la carpeta del proyecto…</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Hecha, %Ln con fallo</numerusform>
            <numerusform>Hecha, %Ln con fallo</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>el servicio</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>Fallos</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar ejecuciones</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Todos los proyectos</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>La última ejecución</numerusform>
            <numerusform>Las últimas %Ln ejecuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>%Ln ejecución desde %1</numerusform>
            <numerusform>%Ln ejecuciones desde %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%1 de %Ln ejecución</numerusform>
            <numerusform>%1 de %Ln ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aún no hay ejecuciones.</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>Duración de la última ejecución</numerusform>
            <numerusform>Duración de las últimas %Ln ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>habitual %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Exportar ejecuciones</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln ejecución</numerusform>
            <numerusform>%Ln ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
</context>
<context>
    <name>tars::gui::HitModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
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
        <translation>%1: aún sin datos.</translation>
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
        <translation>Su ejecución está guardada y continúa exactamente desde este punto cuando el servicio vuelve a iniciarse.</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>Lee proyectos y escribe su documentación, también con esta ventana cerrada.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>Conexión perdida, intentándolo de nuevo</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>Conexión perdida, nuevo intento en %1 s</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>Puede que la ejecución siga trabajando en segundo plano.</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>Puede que la ejecución siga trabajando en segundo plano. Nada de lo que ve aquí es más reciente que %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>El servicio de documentación no está en marcha</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar el servicio</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Iniciando el servicio…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>El servicio no se inició.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Mostrar el registro</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rechazado</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>El servicio está en marcha, pero no acepta este token.</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Introducir token…</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>Las versiones no coinciden</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Esta ventana es más antigua que el servicio. Actualícela para continuar.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>El servicio muestra un certificado distinto del anterior</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>El certificado del servicio aún no es conocido</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>Confíe en él solo si su responsable le indica la misma huella: %1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>Ajustes de conexión…</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%1 de %2 documentos, a las %3</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>Sin conexión, intentándolo de nuevo</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>Sin conexión, nuevo intento en %1 s</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>a las %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>Ventana del servicio de documentación TARS.</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>La carpeta de datos del servicio.</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>Dirección del servicio, en lugar de la que indica su carpeta de datos.</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>Archivo que contiene el token.</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>Elegir este proyecto.</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>Iniciar una ejecución al conectarse, salvo que haya una activa.</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>system, light o dark, solo esta vez.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>Iniciar en la bandeja, si la hay.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme es system, light o dark, no %1</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>--url no es una dirección WebSocket: %1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>La carpeta del proyecto no existe: %1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>El proyecto no es una carpeta: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>TARS Centro de documentación</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>Planificar la próxima ejecución…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pausar durante…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>Abrir las páginas web</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Volver a conectar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Elegir un proyecto</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>Iniciar ejecución</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar o reanudar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Zona siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
</context>
<context>
    <name>tars::gui::Names</name>
    <message>
        <source>Technical Writing</source>
        <translation>Redacción técnica</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>Investigación en IA</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>Redacción</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>Des.</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>IA</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>short for Quality Assurance, beside a line of a chart</comment>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>DevOps</source>
        <comment>short, beside a line of a chart</comment>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>User manuals and guides</source>
        <translation>Manuales y guías</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>Páginas de API y ejemplos</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>Cuadernos y tutoriales</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>Pruebas y validación</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>Despliegue y operación</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>Páginas de código, índices y búsqueda</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>la línea de órdenes</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>la página web</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>una ventana</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>la línea de órdenes</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>la página web</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>una ventana</translation>
    </message>
</context>
<context>
    <name>tars::gui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Ejecución terminada</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>Se muestra una vez, con un resumen</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>Ejecución con fallos o servicio perdido</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>Pausada o reanudada por otra persona</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>Cada documento con fallo</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>Como máximo un mensaje por minuto</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>El servicio de documentación ha desaparecido</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>La ejecución está guardada. Continúa cuando el servicio vuelve a iniciarse.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>La ejecución %1 falló</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>Tras %1. Haga clic para ver por qué.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%Ln documento en %1</numerusform>
            <numerusform>%Ln documentos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>Ejecución %1 terminada</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1, %Ln con fallo. Haga clic para verlo.</numerusform>
            <numerusform>%1, %Ln con fallo. Haga clic para verlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausada por %1</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>Al reanudar se continúa exactamente desde este punto.</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Reanudada por %1</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>La ejecución continúa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln documento con fallo</numerusform>
            <numerusform>%Ln documentos con fallo</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>El resto de la ejecución no se ve afectado.</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>tars::gui::PageHead</name>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Todos los departamentos</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Abrir el fuente</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>Reintentar este documento</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>El resto de la ejecución no se ve afectado.</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>El documento se escribió de todos modos.</translation>
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
        <translation>El proyecto</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>the phase before departments</comment>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>Documento y motivo</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>Esto parece un secreto (%1). Está oculto en todos los documentos.</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>El enlace lleva a %1, que no existe.</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>Dice %1, pero %2 declara %3.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>El archivo no es UTF-8 válido; se leyó como Latin-1.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>El archivo cambió mientras se leía.</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>El enlace simbólico lleva fuera del proyecto.</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>El enlace simbólico lleva a una carpeta que lo contiene.</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>Es un socket, una tubería o un dispositivo y se omitió.</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>La carpeta está anidada demasiado profundamente y se omitió.</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>No se puede leer el historial del repositorio git: %1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>No se lee el historial del repositorio git: %1 conduce fuera de él.</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>El archivo no es %1 válido: %2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>El archivo es demasiado largo para leerse como prosa.</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>El texto se muestra tal cual: %1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>No se encontró Universal Ctags: no se leen los símbolos de %1.</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>No se encontró pandoc o asciidoctor: los textos que no son Markdown se muestran tal cual.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>Falta o está dañado %Ln objeto del historial de git: lo que se cuenta de él está incompleto.</numerusform>
            <numerusform>Faltan o están dañados %Ln objetos del historial de git: lo que se cuenta de él está incompleto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>Se omitió %Ln archivo vacío más.</numerusform>
            <numerusform>Se omitieron %Ln archivos vacíos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>%Ln archivo más tiene el mismo problema y no se nombra.</numerusform>
            <numerusform>%Ln archivos más tienen el mismo problema y no se nombran uno a uno.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Todos %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>Con fallo %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>Advertencias %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>%1, %2 en la ejecución %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln con fallo</numerusform>
            <numerusform>%Ln con fallo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln advertencia</numerusform>
            <numerusform>%Ln advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>Sin problemas en esta ejecución.</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>Sin problemas de este tipo.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes %L1</source>
        <translation>Notas %L1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in run %4</source>
        <comment>2 failed, 1 warning, 3 notes in run 128</comment>
        <translation>%1, %2, %3 en la ejecución %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln nota</numerusform>
            <numerusform>%Ln notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>Elegir un proyecto…</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Proyecto %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>tars::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Documentación</translation>
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
            <numerusform>%Ln sin ver o todavía presente</numerusform>
            <numerusform>%Ln sin ver o todavía presentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>Mostrar esta ejecución</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>Departamentos de esta ejecución</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Abrir documentos</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previstos</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>por escribir</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimación</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>Solo lo que cambió</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>Reutiliza los documentos al día</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Elegir la carpeta de salida</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>Listo para documentar %1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 de %2 seleccionados</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>Elija al menos un departamento.</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documentos en %Ln departamento. %2 están al día, %3 por escribir.</numerusform>
            <numerusform>%1 documentos en %Ln departamentos. %2 están al día, %3 por escribir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documentos en %Ln departamento y el sitio. %2 están al día, %3 por escribir.</numerusform>
            <numerusform>%1 documentos en %Ln departamentos y el sitio. %2 están al día, %3 por escribir.</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>estimado según la ejecución %1</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>Carpeta de salida %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>Comprobando qué hay que escribir…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>Iniciar ejecución</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausando…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pausa hasta %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reanudando…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunController</name>
    <message>
        <source>this window</source>
        <translation>esta ventana</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>Su token permite mirar. Para controlar hace falta el de un operador o el del propietario.</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Su token no lo permite; el del propietario sí.</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunDetails</name>
    <message>
        <source>View problems</source>
        <translation>Ver problemas</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Abrir documentos</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Memoria máxima</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>Ejecuciones %1 y %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con fallo</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Ninguna ejecución elegida</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>Elija una, o dos con Ctrl para compararlas.</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Por departamento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln con fallo</numerusform>
            <numerusform>%Ln con fallo</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunPane</name>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha pasado nada.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>a las %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Procesos de trabajo</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>Cuántos documentos se escriben a la vez</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>Continuar al iniciar</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>Una ejecución en curso sigue cuando se inicia el servicio</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>Fijado por la línea de órdenes del servicio</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>Ningún proyecto elegido</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>Los que documentan %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>No se pudo iniciar %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>Se guardan a medida que los cambia</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restaurar valores predeterminados</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>Inicio y bandeja</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>Iniciar el servicio al iniciar sesión</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>Las ejecuciones siguen cuando se cierra esta ventana</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>Abrir esta ventana al iniciar sesión</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>Mostrar el icono de la bandeja</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>Sigue en la bandeja</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>Sale del programa</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>No se pudo cambiar lo que se inicia con la sesión.</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>Activado, y se encontró una bandeja</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>Este escritorio no tiene bandeja; cerrar la ventana sale del programa</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>Desactivado; cerrar la ventana sale del programa</translation>
    </message>
</context>
<context>
    <name>tars::gui::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Service %1, up %2</source>
        <translation>Servicio %1, en marcha desde hace %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>Reconexión en %1 s · intento %2</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>Reconectando · intento %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Servicio parado</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Último contacto %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar el servicio</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Iniciando el servicio…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>El servicio no se inició.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Mostrar el registro</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rechazado</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Introducir token…</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Otra versión</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>Certificado desconocido</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Certificado cambiado</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>Ejecución %1 · iniciada %2</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>Ejecución %1 · iniciada %2 por %3</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>Ninguna ejecución en curso</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>solo lectura</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>Detener la ejecución</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>¿Detener la ejecución %1?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>Se conserva %Ln documento terminado. Una ejecución detenida no puede continuar. Para seguir más tarde exactamente desde este punto, elija Pausar.</numerusform>
            <numerusform>Se conservan %Ln documentos terminados. Una ejecución detenida no puede continuar. Para seguir más tarde exactamente desde este punto, elija Pausar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir ejecutando</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>Pausar en su lugar</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>Planificar la próxima ejecución…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>%1 transcurridos, %2 de ellos en pausa</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 transcurridos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %Ln failed.</source>
        <translation>
            <numerusform>%1 en %2, %Ln con fallo.</numerusform>
            <numerusform>%1 en %2, %Ln con fallo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln documents</source>
        <translation>
            <numerusform>%1 de %Ln documento</numerusform>
            <numerusform>%1 de %Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project: %1 of %2 files</source>
        <translation>Leyendo el proyecto: %1 de %2 archivos</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>Leyendo el proyecto: %Ln archivo</numerusform>
            <numerusform>Leyendo el proyecto: %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Leyendo el proyecto</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restante</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>documentos/s</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>restante, hasta cerca de las %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>estimando…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 doc./s</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>Aún se guardan documentos en curso</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>Guardando documentos en curso</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1, después la ejecución queda retenida.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pausa en %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>El disco está lleno. La ejecución está en pausa; libere espacio y reanúdela.</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>Por %1, hace %2. Al reanudar se continúa exactamente desde este punto.</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>Al reanudar se continúa exactamente desde este punto.</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>restante tras reanudar</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>de trabajo hasta ahora</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Detenida en %1</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>La ejecución falló</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>%1 escritos, %2 estaban al día</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>de trabajo</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Abrir documentos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message numerus="yes">
        <source>problems</source>
        <comment>a number stands above</comment>
        <translation>
            <numerusform>problema</numerusform>
            <numerusform>problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still saving %Ln large documents</source>
        <translation>
            <numerusform>Aún se guarda %Ln documento grande</numerusform>
            <numerusform>Aún se guardan %Ln documentos grandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>Guardando %Ln documento en curso</numerusform>
            <numerusform>Guardando %Ln documentos en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>Introducir token</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>El responsable del servicio lo lee en el archivo «token» de la carpeta de datos del servicio. %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>64 dígitos hexadecimales</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenVault</name>
    <message>
        <source>Kept in the system keyring, if there is one</source>
        <translation>Se guarda en el llavero del sistema, si lo hay</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>Se guarda en un archivo que solo usted puede leer</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>No se pudo guardar el token: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>Pausada por %1 a las %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, quedan %2</translation>
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
        <translation>Hasta mañana</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Centro de documentación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Documentation Centre</source>
        <translation>Abrir el Centro de documentación</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Servicio parado</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>La ejecución %1 está guardada en %2</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1, %2 doc./s</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1, quedan %2 tras reanudar</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1: %2, hecho</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar el servicio</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pausar durante…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>Salir (el servicio sigue en marcha)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>¿Qué proyecto documentamos?</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>Elija una carpeta de fuentes. Cinco departamentos la leen y escriben su documentación.
Sus archivos fuente nunca se modifican.</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Elegir la carpeta del proyecto…</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>o arrastre una carpeta a cualquier parte de esta ventana · Ctrl+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>Después podrá elegir departamentos y ver el plan antes de que se ejecute nada.</translation>
    </message>
</context>
</TS>
