<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
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
        <translation>Conexão com o serviço perdida</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Conectado novamente</translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityModel</name>
    <message>
        <source>Run queued</source>
        <translation>Execução na fila</translation>
    </message>
    <message>
        <source>Run queued by %1</source>
        <translation>Execução colocada na fila por %1</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Execução iniciada</translation>
    </message>
    <message>
        <source>Run started by %1</source>
        <translation>Execução iniciada por %1</translation>
    </message>
    <message>
        <source>Run continued after a restart</source>
        <translation>A execução continuou após uma reinicialização</translation>
    </message>
    <message>
        <source>Saving what is in progress</source>
        <translation>Salvando o que está em andamento</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Execução pausada</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausada por %1</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Execução retomada</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Retomada por %1</translation>
    </message>
    <message>
        <source>Stopping the run</source>
        <translation>Parando a execução</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>Execução parada</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Parada por %1</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Execução concluída</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>A execução falhou</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1: concluído</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more pages written</source>
        <translation>
            <numerusform>e mais %Ln página escrita</numerusform>
            <numerusform>e mais %Ln páginas escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>page written</source>
        <translation>página escrita</translation>
    </message>
    <message>
        <source>From the exact point it was paused</source>
        <translation>Do ponto exato em que foi pausada</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Esta janela</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
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
        <translation>Evento</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1: em pausa</translation>
    </message>
    <message>
        <source>%1 paused by %2</source>
        <translation>%1: em pausa por %2</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1: retomado</translation>
    </message>
    <message>
        <source>%1 resumed by %2</source>
        <translation>%1: retomado por %2</translation>
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
        <translation>Pausa encerrada</translation>
    </message>
    <message>
        <source>Pause lifted by %1</source>
        <translation>Pausa encerrada por %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>All its documents are written</source>
        <translation>Todos os seus documentos foram escritos</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas as execuções</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>A execução inteira</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed documents tried again</source>
        <translation>
            <numerusform>Nova tentativa com %Ln documento que falhou</numerusform>
            <numerusform>Nova tentativa com %Ln documentos que falharam</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Controle da execução</translation>
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
        <translation>Seguindo o mais recente</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>Seguir o mais recente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Execução %1, %2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nada aconteceu ainda.</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened.</source>
        <translation>Nada desse tipo aconteceu.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Announcer</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Execução %1: %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por cento</translation>
    </message>
</context>
<context>
    <name>tars::gui::AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aparência e idioma</translation>
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
        <translation>Escuro</translation>
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
        <translation>Muda na hora, sem reiniciar</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Tray icon colour</source>
        <translation>Cor do ícone da bandeja</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>Para um painel claro</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>Para um painel escuro</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduzir movimento</translation>
    </message>
    <message>
        <source>Follows the desktop setting while off</source>
        <translation>Segue o ajuste do sistema enquanto desativado</translation>
    </message>
</context>
<context>
    <name>tars::gui::BarChart</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>Duração das últimas execuções</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Nenhuma execução ainda.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs, the longest %1, the last %2.</source>
        <translation>
            <numerusform>%Ln execução, a mais longa %1, a última %2.</numerusform>
            <numerusform>%Ln execuções, a mais longa %1, a última %2.</numerusform>
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
        <translation>Execução %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartTable</name>
    <message>
        <source>The run in numbers</source>
        <translation>A execução em números</translation>
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
        <translation>Memória (MB)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>tars::gui::ChartsPane</name>
    <message>
        <source>Progress by department</source>
        <translation>Progresso por departamento</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Vazão</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Composição</translation>
    </message>
    <message>
        <source>docs/s</source>
        <translation>docs/s</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>filled = done</source>
        <translation>preenchido = pronto</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Execução inteira</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>Últimas 2 h</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln min</source>
        <translation>
            <numerusform>Último %Ln min</numerusform>
            <numerusform>Últimos %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabela</translation>
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
        <translation>Conexão com o serviço</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Testar conexão</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Stop service…</source>
        <translation>Parar o serviço…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>encontrado automaticamente</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acesso</translation>
    </message>
    <message>
        <source>the service&apos;s own</source>
        <translation>o do próprio serviço</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar o token</translation>
    </message>
    <message>
        <source>WebSocket of the service</source>
        <translation>WebSocket do serviço</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>An address looks like ws://127.0.0.1:8277/ws</source>
        <translation>Um endereço tem a forma ws://127.0.0.1:8277/ws</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Connected, answered in %L1 ms</source>
        <translation>Conectado, respondeu em %L1 ms</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Não conectado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Not running or not reachable</source>
        <translation>Não está em execução ou não é acessível</translation>
    </message>
    <message>
        <source>%1, running since %2</source>
        <comment>version, time</comment>
        <translation>%1, em execução desde %2</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar serviço</translation>
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
        <translation>%1 docs/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Aguardando a vez</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Nothing to write for this project</source>
        <translation>Nada a escrever para este projeto</translation>
    </message>
    <message>
        <source>Everything was up to date</source>
        <translation>Tudo já estava atualizado</translation>
    </message>
    <message>
        <source>Finished, %1 of them up to date</source>
        <translation>Concluído, %1 já estavam atualizados</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabalhando</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>Em espera em %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Último estado</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Executando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
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
        <translation>%1 por cento</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 em execução</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 em pausa</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 aguardando</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 prontos</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 com falha</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 parados</translation>
    </message>
    <message>
        <source>nothing to write</source>
        <translation>nada a escrever</translation>
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
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>Nenhum programa deste computador abre %1.</translation>
    </message>
    <message>
        <source>Choose project folder</source>
        <translation>Escolher a pasta do projeto</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended.</source>
        <translation>Outro projeto pode ser escolhido quando esta execução terminar.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>The service wrote nothing to %1.</source>
        <translation>O serviço não escreveu nada em %1.</translation>
    </message>
    <message>
        <source>What the service said</source>
        <translation>O que o serviço disse</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 não existe.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose another program in the settings.</source>
        <translation>Não foi possível abrir %1. Escolha outro programa nas configurações.</translation>
    </message>
    <message>
        <source>Stop the service?</source>
        <translation>Parar o serviço?</translation>
    </message>
    <message>
        <source>A run that is working is saved and continues from exactly this point when the service starts again.</source>
        <translation>Uma execução em andamento é salva e continua exatamente deste ponto quando o serviço iniciar de novo.</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>Parar o serviço</translation>
    </message>
    <message>
        <source>Still here.</source>
        <translation>Ainda estamos aqui.</translation>
    </message>
    <message>
        <source>The run continues; open it from the tray.</source>
        <translation>A execução continua; abra-a pela bandeja.</translation>
    </message>
    <message>
        <source>Open it from the tray.</source>
        <translation>Abra a janela pela bandeja.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentKind</name>
    <message numerus="yes">
        <source>The first %Ln rows are shown.</source>
        <translation>
            <numerusform>Só a primeira linha é mostrada.</numerusform>
            <numerusform>Só as primeiras %Ln linhas são mostradas.</numerusform>
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
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Arquivo binário</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
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
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Mostrar alterações</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Mostrar mesmo assim</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Abrir no programa próprio</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>Este documento não pode ser mostrado aqui.</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Open it in its own program.</source>
        <translation>Este documento não pode ser mostrado aqui. Abra-o no programa próprio.</translation>
    </message>
    <message>
        <source>Choose a document to read it here.</source>
        <translation>Escolha um documento para lê-lo aqui.</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>with time</comment>
        <translation>Novo às %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>with time</comment>
        <translation>Atualizado às %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <comment>with time</comment>
        <translation>Escrito às %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of document, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>Mostrar documento</translation>
    </message>
    <message>
        <source>This document is large (%1). Showing it may take a moment.</source>
        <translation>Este documento é grande (%1). Mostrá-lo pode levar um momento.</translation>
    </message>
    <message>
        <source>The last run changed nothing in this document.</source>
        <translation>A última execução não mudou nada neste documento.</translation>
    </message>
</context>
<context>
    <name>tars::gui::DocumentTree</name>
    <message>
        <source>New</source>
        <translation>Novo</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>by a person, after it was written</comment>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Whole set</source>
        <comment>documents of no single department</comment>
        <translation>Conjunto inteiro</translation>
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
        <translation>Registro de alterações</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Linha de comando</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guia do usuário</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>Referência da API</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitetura</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Espaços de nomes</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pacotes</translation>
    </message>
    <message>
        <source>Symbol index</source>
        <translation>Índice de símbolos</translation>
    </message>
    <message>
        <source>Examples in comments</source>
        <translation>Exemplos em comentários</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>Tutoriais</translation>
    </message>
    <message>
        <source>Documentation coverage</source>
        <translation>Cobertura da documentação</translation>
    </message>
    <message>
        <source>Code health</source>
        <translation>Saúde do código</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Testes</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Rastreabilidade</translation>
    </message>
    <message>
        <source>Continuous integration</source>
        <translation>Integração contínua</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Dependências</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
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
        <translation>Pesquisar nos documentos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
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
            <numerusform>Pesquisar em %Ln documento</numerusform>
            <numerusform>Pesquisar em %Ln documentos</numerusform>
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
            <numerusform>%Ln mudou nesta execução</numerusform>
            <numerusform>%Ln mudaram nesta execução</numerusform>
        </translation>
    </message>
    <message>
        <source>No documents of this kind.</source>
        <translation>Nenhum documento desse tipo.</translation>
    </message>
    <message>
        <source>Listing the documents…</source>
        <translation>Listando os documentos…</translation>
    </message>
    <message>
        <source>No documents yet. They appear here as soon as the first one is written.</source>
        <translation>Nenhum documento ainda. Eles aparecem aqui assim que o primeiro for escrito.</translation>
    </message>
    <message>
        <source>The documents are listed as soon as the service answers.</source>
        <translation>Os documentos serão listados assim que o serviço responder.</translation>
    </message>
</context>
<context>
    <name>tars::gui::Donut</name>
    <message>
        <source>Composition</source>
        <translation>Composição</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <translation>%1 %2 por cento</translation>
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
        <translation>O padrão do sistema</translation>
    </message>
</context>
<context>
    <name>tars::gui::EmptyNote</name>
    <message>
        <source>Clear search</source>
        <translation>Limpar a pesquisa</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nada encontrado para “%1”.</translation>
    </message>
    <message>
        <source>This is shown as soon as the service answers.</source>
        <translation>Isto aparece assim que o serviço responder.</translation>
    </message>
</context>
<context>
    <name>tars::gui::ErrorText</name>
    <message>
        <source>The project folder was moved or deleted. Choose it again.</source>
        <translation>A pasta do projeto foi movida ou excluída. Escolha-a de novo.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 não é uma pasta.</translation>
    </message>
    <message>
        <source>The service may not read %1.</source>
        <translation>O serviço não tem permissão para ler %1.</translation>
    </message>
    <message>
        <source>There is nothing to document in %1.</source>
        <translation>Não há nada a documentar em %1.</translation>
    </message>
    <message>
        <source>The service may not write to %1.</source>
        <translation>O serviço não tem permissão para gravar em %1.</translation>
    </message>
    <message>
        <source>%1 already holds something else. Choose another output folder.</source>
        <translation>%1 já contém outra coisa. Escolha outra pasta de saída.</translation>
    </message>
    <message>
        <source>Another service is writing to %1.</source>
        <translation>Outro serviço está gravando em %1.</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>O disco está cheio. A execução está pausada; libere espaço e depois retome.</translation>
    </message>
    <message>
        <source>A symbolic link stands where the chosen folder was. Put the folder back or choose it again.</source>
        <translation>Há um link simbólico no lugar da pasta escolhida. Recoloque a pasta ou escolha-a novamente.</translation>
    </message>
    <message>
        <source>The connection was lost before the service answered.</source>
        <translation>A conexão caiu antes que o serviço respondesse.</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Esta janela é mais antiga que o serviço. Atualize-a para continuar.</translation>
    </message>
    <message>
        <source>Whoever listens there does not know this token.</source>
        <translation>Quem responde nesse endereço não conhece este token.</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>O serviço está em execução, mas não aceita este token.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet.</source>
        <translation>O certificado do serviço ainda não é conhecido.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before.</source>
        <translation>O serviço apresenta um certificado diferente do anterior.</translation>
    </message>
    <message>
        <source>Somebody else was quicker. What you see now is the service&apos;s state.</source>
        <translation>Alguém foi mais rápido. O que você vê agora é o estado do serviço.</translation>
    </message>
    <message>
        <source>Too many attempts. The service answers again in a minute.</source>
        <translation>Tentativas demais. O serviço volta a responder em um minuto.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>O serviço não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The file made its reader crash; everything else was read.</source>
        <translation>O arquivo derrubou o seu leitor; todo o resto foi lido.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>A leitura do arquivo demorou demais.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>O arquivo não pode ser lido.</translation>
    </message>
    <message>
        <source>The file is larger than the limit.</source>
        <translation>O arquivo é maior que o limite.</translation>
    </message>
    <message>
        <source>The file is binary, though its name says otherwise.</source>
        <translation>O arquivo é binário, embora o nome indique outra coisa.</translation>
    </message>
    <message>
        <source>Somebody edited this document; the new version lies beside it.</source>
        <translation>Alguém editou este documento; a nova versão está ao lado dele.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problems were found.</source>
        <translation>
            <numerusform>Mais %Ln problema foi encontrado.</numerusform>
            <numerusform>Mais %Ln problemas foram encontrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service refused (%1).</source>
        <translation>O serviço recusou (%1).</translation>
    </message>
    <message>
        <source>Closed by the service</source>
        <translation>Encerrada pelo serviço</translation>
    </message>
    <message>
        <source>Nobody listens there</source>
        <translation>Ninguém escuta ali</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Seu token não permite isso; o do proprietário permite.</translation>
    </message>
    <message>
        <source>The service does not offer the folder %1 to this window.</source>
        <translation>O serviço não oferece a pasta %1 a esta janela.</translation>
    </message>
    <message>
        <source>The service does not answer to the name %1. Its owner adds it with --allow-host.</source>
        <translation>O serviço não responde pelo nome %1. O proprietário o adiciona com --allow-host.</translation>
    </message>
    <message>
        <source>No encrypted connection came about. The service may offer none: then its address begins with ws://.</source>
        <translation>Nenhuma conexão criptografada foi estabelecida. Talvez o serviço não a ofereça: nesse caso, seu endereço começa com ws://.</translation>
    </message>
</context>
<context>
    <name>tars::gui::FilesCard</name>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Documents that somebody edited</source>
        <translation>Documentos editados por alguém</translation>
    </message>
    <message>
        <source>What a run does with them</source>
        <translation>O que uma execução faz com eles</translation>
    </message>
    <message>
        <source>Stay; the new version lies beside</source>
        <translation>Ficam; a nova versão vai ao lado</translation>
    </message>
    <message>
        <source>Are replaced; a copy is kept</source>
        <translation>São substituídos; guarda-se uma cópia</translation>
    </message>
    <message>
        <source>Open sources in</source>
        <translation>Abrir fontes em</translation>
    </message>
    <message>
        <source>At the line, where the program can</source>
        <translation>Na linha, quando o programa permite</translation>
    </message>
</context>
<context>
    <name>tars::gui::FoldersDialog</name>
    <message>
        <source>Up</source>
        <translation>Acima</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Escolher esta pasta</translation>
    </message>
    <message>
        <source>Choose a folder of the service&apos;s machine</source>
        <translation>Escolha uma pasta da máquina do serviço</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Folders that the service may read</source>
        <translation>Pastas que o serviço pode ler</translation>
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
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>alguns segundos</translation>
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
        <translation>ontem %1</translation>
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
        <translation>hoje %1</translation>
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
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::Header</name>
    <message>
        <source>Start run</source>
        <translation>Iniciar execução</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Run control</source>
        <translation>Controle da execução</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Another project can be chosen when this run has ended</source>
        <translation>Outro projeto pode ser escolhido quando esta execução terminar</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Escolher a pasta do projeto…</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryModel</name>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Pronta, %Ln falhou</numerusform>
            <numerusform>Pronta, %Ln falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Executando</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Execução %1</translation>
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
        <translation>o serviço</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>heading above a number</comment>
        <translation>Falhas</translation>
    </message>
</context>
<context>
    <name>tars::gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar execuções</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Mostrar mais antigas</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Todos os projetos</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln runs</source>
        <translation>
            <numerusform>A última execução</numerusform>
            <numerusform>As últimas %Ln execuções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs since %1</source>
        <translation>
            <numerusform>%Ln execução desde %1</numerusform>
            <numerusform>%Ln execuções desde %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs</source>
        <comment>shown of loaded</comment>
        <translation>
            <numerusform>%1 de %Ln execução</numerusform>
            <numerusform>%1 de %Ln execuções</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Nenhuma execução ainda.</translation>
    </message>
    <message numerus="yes">
        <source>Duration of the last %Ln runs</source>
        <translation>
            <numerusform>Duração da última execução</numerusform>
            <numerusform>Duração das últimas %Ln execuções</numerusform>
        </translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>típica %1</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Exportar execuções</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabela (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Não foi possível gravar %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln execução</numerusform>
            <numerusform>%Ln execuções</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalhes</translation>
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
        <translation>%1: ainda sem dados.</translation>
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
        <translation>Sua execução está salva e continua exatamente deste ponto quando o serviço iniciar de novo.</translation>
    </message>
    <message>
        <source>It reads projects and writes their documentation, also while this window is closed.</source>
        <translation>Ele lê projetos e escreve a documentação deles, mesmo com esta janela fechada.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>Conexão perdida, tentando de novo</translation>
    </message>
    <message>
        <source>Connection lost, trying again in %1 s</source>
        <translation>Conexão perdida, nova tentativa em %1 s</translation>
    </message>
    <message>
        <source>The run may still be working in the background.</source>
        <translation>A execução pode continuar trabalhando em segundo plano.</translation>
    </message>
    <message>
        <source>The run may still be working in the background. Nothing you see here is newer than %1.</source>
        <translation>A execução pode continuar trabalhando em segundo plano. Nada do que você vê aqui é mais recente que %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>The documentation service is not running</source>
        <translation>O serviço de documentação não está em execução</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar serviço</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Iniciando o serviço…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>O serviço não iniciou.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Mostrar log</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token recusado</translation>
    </message>
    <message>
        <source>The service is running but does not accept this token.</source>
        <translation>O serviço está em execução, mas não aceita este token.</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Inserir token…</translation>
    </message>
    <message>
        <source>Versions do not match</source>
        <translation>As versões não combinam</translation>
    </message>
    <message>
        <source>This window is older than the service. Update it to continue.</source>
        <translation>Esta janela é mais antiga que o serviço. Atualize-a para continuar.</translation>
    </message>
    <message>
        <source>The service shows another certificate than before</source>
        <translation>O serviço apresenta um certificado diferente do anterior</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is not known yet</source>
        <translation>O certificado do serviço ainda não é conhecido</translation>
    </message>
    <message>
        <source>Trust it only if its owner tells you the same fingerprint: %1</source>
        <translation>Confie nele somente se o dono informar a mesma impressão digital: %1</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar neste certificado</translation>
    </message>
    <message>
        <source>Connection settings…</source>
        <translation>Configurações de conexão…</translation>
    </message>
    <message>
        <source>%1 of %2 documents, as of %3</source>
        <translation>%1 de %2 documentos, às %3</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>Sem conexão, tentando de novo</translation>
    </message>
    <message>
        <source>No connection, trying again in %1 s</source>
        <translation>Sem conexão, nova tentativa em %1 s</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>às %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Main</name>
    <message>
        <source>Window of the TARS documentation service.</source>
        <translation>Janela do serviço de documentação TARS.</translation>
    </message>
    <message>
        <source>The service&apos;s data directory.</source>
        <translation>O diretório de dados do serviço.</translation>
    </message>
    <message>
        <source>Address of the service, instead of the one its data directory names.</source>
        <translation>Endereço do serviço, em vez do que o diretório de dados indica.</translation>
    </message>
    <message>
        <source>File that holds the token.</source>
        <translation>Arquivo que contém o token.</translation>
    </message>
    <message>
        <source>Choose this project.</source>
        <translation>Escolher este projeto.</translation>
    </message>
    <message>
        <source>Start a run when connected, unless one is active.</source>
        <translation>Iniciar uma execução ao conectar, a menos que haja uma ativa.</translation>
    </message>
    <message>
        <source>system, light or dark, for this time.</source>
        <translation>system, light ou dark, só desta vez.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>Iniciar na bandeja, onde houver uma.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme é system, light ou dark, não %1</translation>
    </message>
    <message>
        <source>--url is not a WebSocket address: %1</source>
        <translation>--url não é um endereço WebSocket: %1</translation>
    </message>
    <message>
        <source>The project folder does not exist: %1</source>
        <translation>A pasta do projeto não existe: %1</translation>
    </message>
    <message>
        <source>The project is not a folder: %1</source>
        <translation>O projeto não é uma pasta: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::MainWindow</name>
    <message>
        <source>TARS Documentation Centre</source>
        <translation>Central de Documentação TARS</translation>
    </message>
</context>
<context>
    <name>tars::gui::Menus</name>
    <message>
        <source>Plan next run…</source>
        <translation>Planejar a próxima execução…</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Retomar %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pausar por…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Open the web pages</source>
        <translation>Abrir as páginas web</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>Escolher um projeto</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>Iniciar execução</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar ou retomar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Próxima região</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fechar a janela</translation>
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
        <translation>Redação técnica</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desenvolvimento</translation>
    </message>
    <message>
        <source>AI Research</source>
        <translation>Pesquisa em IA</translation>
    </message>
    <message>
        <source>Quality Assurance</source>
        <translation>Garantia da qualidade</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>short for Technical Writing, beside a line of a chart</comment>
        <translation>Redação</translation>
    </message>
    <message>
        <source>Dev</source>
        <comment>short for Development, beside a line of a chart</comment>
        <translation>Dev</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>short for AI Research, beside a line of a chart</comment>
        <translation>IA</translation>
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
        <translation>Manuais e guias do usuário</translation>
    </message>
    <message>
        <source>API pages and examples</source>
        <translation>Páginas de API e exemplos</translation>
    </message>
    <message>
        <source>Notebooks and tutorials</source>
        <translation>Notebooks e tutoriais</translation>
    </message>
    <message>
        <source>Testing and validation</source>
        <translation>Testes e validação</translation>
    </message>
    <message>
        <source>Deployment and operations</source>
        <translation>Implantação e operação</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>pages and indexes of the whole that no department writes</comment>
        <translation>Site</translation>
    </message>
    <message>
        <source>Source pages, indexes and search</source>
        <translation>Páginas de código, índices e busca</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>linha de comando</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>página web</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>uma janela</translation>
    </message>
    <message>
        <source>the command line</source>
        <comment>after “by”</comment>
        <translation>linha de comando</translation>
    </message>
    <message>
        <source>the web page</source>
        <comment>after “by”</comment>
        <translation>página web</translation>
    </message>
    <message>
        <source>a window</source>
        <comment>after “by”</comment>
        <translation>uma janela</translation>
    </message>
</context>
<context>
    <name>tars::gui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Execução concluída</translation>
    </message>
    <message>
        <source>Shown once, with a summary</source>
        <translation>Mostrada uma vez, com um resumo</translation>
    </message>
    <message>
        <source>Run failed or service lost</source>
        <translation>Execução falhou ou serviço perdido</translation>
    </message>
    <message>
        <source>Paused or resumed by someone else</source>
        <translation>Pausada ou retomada por outra pessoa</translation>
    </message>
    <message>
        <source>Each failed document</source>
        <translation>Cada documento com falha</translation>
    </message>
    <message>
        <source>At most one message a minute</source>
        <translation>No máximo uma mensagem por minuto</translation>
    </message>
</context>
<context>
    <name>tars::gui::Notifier</name>
    <message>
        <source>The documentation service is gone</source>
        <translation>O serviço de documentação sumiu</translation>
    </message>
    <message>
        <source>The run is saved. It continues when the service starts again.</source>
        <translation>A execução está salva. Ela continua quando o serviço iniciar de novo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Run %1 failed</source>
        <translation>A execução %1 falhou</translation>
    </message>
    <message>
        <source>After %1. Click to see why.</source>
        <translation>Após %1. Clique para ver o motivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents in %1</source>
        <translation>
            <numerusform>%Ln documento em %1</numerusform>
            <numerusform>%Ln documentos em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 finished</source>
        <translation>Execução %1 concluída</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed. Click to see them.</source>
        <translation>
            <numerusform>%1, %Ln falhou. Clique para ver.</numerusform>
            <numerusform>%1, %Ln falharam. Clique para ver.</numerusform>
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
        <translation>A retomada continua exatamente deste ponto.</translation>
    </message>
    <message>
        <source>Resumed by %1</source>
        <translation>Retomada por %1</translation>
    </message>
    <message>
        <source>The run goes on.</source>
        <translation>A execução prossegue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents failed</source>
        <translation>
            <numerusform>%Ln documento falhou</numerusform>
            <numerusform>%Ln documentos falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>O resto da execução não é afetado.</translation>
    </message>
</context>
<context>
    <name>tars::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
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
        <translation>Todos os departamentos</translation>
    </message>
</context>
<context>
    <name>tars::gui::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemDetails</name>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalhes</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Abrir fonte</translation>
    </message>
    <message>
        <source>Retry this document</source>
        <translation>Tentar este documento de novo</translation>
    </message>
    <message>
        <source>The rest of the run is not affected.</source>
        <translation>O resto da execução não é afetado.</translation>
    </message>
    <message>
        <source>The document was written all the same.</source>
        <translation>O documento foi escrito mesmo assim.</translation>
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
        <translation>O projeto</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a document that could not be written</comment>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
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
        <translation>Preparação</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>Document and reason</source>
        <translation>Documento e motivo</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProblemText</name>
    <message>
        <source>This looks like a secret (%1). It is blanked in all documents.</source>
        <translation>Isto parece um segredo (%1). Ele está oculto em todos os documentos.</translation>
    </message>
    <message>
        <source>The link leads to %1, which is not there.</source>
        <translation>O link leva a %1, que não existe.</translation>
    </message>
    <message>
        <source>It says %1, but %2 declares %3.</source>
        <translation>Diz %1, mas %2 declara %3.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; it was read as Latin-1.</source>
        <translation>O arquivo não é UTF-8 válido; foi lido como Latin-1.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>O arquivo mudou enquanto era lido.</translation>
    </message>
    <message>
        <source>The symbolic link leads out of the project.</source>
        <translation>O link simbólico leva para fora do projeto.</translation>
    </message>
    <message>
        <source>The symbolic link leads to a folder that holds it.</source>
        <translation>O link simbólico leva a uma pasta que o contém.</translation>
    </message>
    <message>
        <source>It is a socket, pipe or device and was passed over.</source>
        <translation>É um soquete, pipe ou dispositivo e foi ignorado.</translation>
    </message>
    <message>
        <source>The folder is nested too deep and was passed over.</source>
        <translation>A pasta está aninhada fundo demais e foi ignorada.</translation>
    </message>
    <message>
        <source>The history of the git repository cannot be read: %1</source>
        <translation>O histórico do repositório git não pode ser lido: %1</translation>
    </message>
    <message>
        <source>The history of the git repository is not read: %1 leads out of it.</source>
        <translation>O histórico do repositório git não é lido: %1 leva para fora dele.</translation>
    </message>
    <message>
        <source>The file is no valid %1: %2</source>
        <translation>O arquivo não é %1 válido: %2</translation>
    </message>
    <message>
        <source>The file is too long to be read as prose.</source>
        <translation>O arquivo é longo demais para ser lido como prosa.</translation>
    </message>
    <message>
        <source>The text is shown as it is: %1</source>
        <translation>O texto é mostrado como está: %1</translation>
    </message>
    <message>
        <source>Universal Ctags was not found: no symbols are read of %1.</source>
        <translation>O Universal Ctags não foi encontrado: os símbolos de %1 não são lidos.</translation>
    </message>
    <message>
        <source>pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.</source>
        <translation>pandoc ou asciidoctor não foi encontrado: textos que não são Markdown são mostrados como estão.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects of the git history are missing or broken: what is told of it is incomplete.</source>
        <translation>
            <numerusform>%Ln objeto do histórico do git falta ou está danificado: o que se conta dele está incompleto.</numerusform>
            <numerusform>%Ln objetos do histórico do git faltam ou estão danificados: o que se conta dele está incompleto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more empty files were left out.</source>
        <translation>
            <numerusform>Mais %Ln arquivo vazio foi omitido.</numerusform>
            <numerusform>Mais %Ln arquivos vazios foram omitidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have the same problem and are not named one by one.</source>
        <translation>
            <numerusform>Mais %Ln arquivo tem o mesmo problema e não é citado.</numerusform>
            <numerusform>Mais %Ln arquivos têm o mesmo problema e não são citados um a um.</numerusform>
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
        <translation>Falhas</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Repetir todas</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Todos %L1</translation>
    </message>
    <message>
        <source>Failed %L1</source>
        <translation>Falhas %L1</translation>
    </message>
    <message>
        <source>Warnings %L1</source>
        <translation>Avisos %L1</translation>
    </message>
    <message>
        <source>%1, %2 in run %3</source>
        <comment>2 failed, 1 warning in run 128</comment>
        <translation>%1, %2 na execução %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falha</numerusform>
            <numerusform>%Ln falhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems in this run.</source>
        <translation>Nenhum problema nesta execução.</translation>
    </message>
    <message>
        <source>No problems of this kind.</source>
        <translation>Nenhum problema desse tipo.</translation>
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
        <translation>%1, %2, %3 na execução %4</translation>
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
        <translation>Execução %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProgressBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 por cento</translation>
    </message>
</context>
<context>
    <name>tars::gui::ProjectSelector</name>
    <message>
        <source>Choose a project…</source>
        <translation>Escolher um projeto…</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projeto %1</translation>
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
        <translation>Central de docs</translation>
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
            <numerusform>%Ln ainda não visto ou ainda presente</numerusform>
            <numerusform>%Ln ainda não vistos ou ainda presentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::ReadyView</name>
    <message>
        <source>Show this run</source>
        <translation>Mostrar esta execução</translation>
    </message>
    <message>
        <source>Departments in this run</source>
        <translation>Departamentos nesta execução</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última execução</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Abrir documentos</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planejados</translation>
    </message>
    <message>
        <source>need work</source>
        <translation>a fazer</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimativa</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
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
        <translation>Opções</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>Só o que mudou</translation>
    </message>
    <message>
        <source>Reuses up-to-date documents</source>
        <translation>Reaproveita documentos atualizados</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Pasta de saída</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Escolher a pasta de saída</translation>
    </message>
    <message>
        <source>Ready to document %1</source>
        <translation>Pronto para documentar %1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 de %2 selecionados</translation>
    </message>
    <message>
        <source>Choose at least one department.</source>
        <translation>Escolha pelo menos um departamento.</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documentos em %Ln departamento. %2 estão atualizados, %3 precisam de trabalho.</numerusform>
            <numerusform>%1 documentos em %Ln departamentos. %2 estão atualizados, %3 precisam de trabalho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.</source>
        <translation>
            <numerusform>%1 documentos em %Ln departamento e o site. %2 estão atualizados, %3 precisam de trabalho.</numerusform>
            <numerusform>%1 documentos em %Ln departamentos e o site. %2 estão atualizados, %3 precisam de trabalho.</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>estimated from run %1</source>
        <translation>estimado a partir da execução %1</translation>
    </message>
    <message>
        <source>Output folder %1</source>
        <translation>Pasta de saída %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Looking at what there is to write…</source>
        <translation>Verificando o que há para escrever…</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunControl</name>
    <message>
        <source>Start run</source>
        <translation>Iniciar execução</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Executando</translation>
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
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pausada até %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Retomando…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
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
        <translation>esta janela</translation>
    </message>
    <message>
        <source>Your token lets you look on. Controlling needs an operator&apos;s or the owner&apos;s.</source>
        <translation>Seu token permite observar. Para controlar é preciso o de um operador ou o do proprietário.</translation>
    </message>
    <message>
        <source>Your token does not allow this. The owner&apos;s does.</source>
        <translation>Seu token não permite isso; o do proprietário permite.</translation>
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
        <translation>Trabalhado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nem um pouco</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
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
        <translation>Atualizados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sem mudança</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Execução %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from time to time</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pico de memória</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Runs %1 and %2</source>
        <translation>Execuções %1 e %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Nenhuma execução escolhida</translation>
    </message>
    <message>
        <source>Choose one, or two with Ctrl to compare them.</source>
        <translation>Escolha uma, ou duas com Ctrl para compará-las.</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Por departamento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voltar à lista</translation>
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
        <translation>Atividade</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>Ver tudo</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nada aconteceu ainda.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>às %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>How many documents are written at the same time</source>
        <translation>Quantos documentos são escritos ao mesmo tempo</translation>
    </message>
    <message>
        <source>Continue at start</source>
        <translation>Continuar ao iniciar</translation>
    </message>
    <message>
        <source>A run that was working goes on when the service starts</source>
        <translation>Uma execução em andamento prossegue quando o serviço inicia</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Fixed by the service&apos;s command line</source>
        <translation>Fixado pela linha de comando do serviço</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>Nenhum projeto escolhido</translation>
    </message>
    <message>
        <source>Those that document %1</source>
        <comment>a project</comment>
        <translation>Quem documenta %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::ServiceStarter</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>Não foi possível iniciar %1: %2</translation>
    </message>
</context>
<context>
    <name>tars::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Saved as you change them</source>
        <translation>Salvas à medida que você as muda</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restaurar padrões</translation>
    </message>
</context>
<context>
    <name>tars::gui::StartCard</name>
    <message>
        <source>Start and tray</source>
        <translation>Início e bandeja</translation>
    </message>
    <message>
        <source>Start the service at login</source>
        <translation>Iniciar o serviço ao entrar</translation>
    </message>
    <message>
        <source>Runs keep going when this window is closed</source>
        <translation>As execuções prosseguem com esta janela fechada</translation>
    </message>
    <message>
        <source>Open this window at login</source>
        <translation>Abrir esta janela ao entrar</translation>
    </message>
    <message>
        <source>Show tray icon</source>
        <translation>Mostrar ícone na bandeja</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Fechar a janela</translation>
    </message>
    <message>
        <source>Keeps running in the tray</source>
        <translation>Continua na bandeja</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>Encerra</translation>
    </message>
    <message>
        <source>What starts at login could not be changed.</source>
        <translation>Não foi possível alterar o que inicia ao entrar.</translation>
    </message>
    <message>
        <source>Turned on, and a tray was found</source>
        <translation>Ativado, e uma bandeja foi encontrada</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window quits</source>
        <translation>Este ambiente não tem bandeja; fechar a janela encerra</translation>
    </message>
    <message>
        <source>Turned off; closing the window quits</source>
        <translation>Desativado; fechar a janela encerra</translation>
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
        <translation>Serviço %1, ativo há %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s · attempt %2</source>
        <translation>Reconectando em %1 s · tentativa %2</translation>
    </message>
    <message>
        <source>Reconnecting · attempt %1</source>
        <translation>Reconectando · tentativa %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Serviço parado</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>Último contato %1</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>Iniciar serviço</translation>
    </message>
    <message>
        <source>Starting service…</source>
        <translation>Iniciando o serviço…</translation>
    </message>
    <message>
        <source>The service did not start.</source>
        <translation>O serviço não iniciou.</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Mostrar log</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token recusado</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Inserir token…</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Outra versão</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>Certificado desconhecido</translation>
    </message>
    <message>
        <source>Certificate changed</source>
        <translation>Certificado alterado</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Execução %1</translation>
    </message>
    <message>
        <source>Run %1 · started %2</source>
        <translation>Execução %1 · iniciada %2</translation>
    </message>
    <message>
        <source>Run %1 · started %2 by %3</source>
        <translation>Execução %1 · iniciada %2 por %3</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <translation>Nenhuma execução em andamento</translation>
    </message>
    <message>
        <source>looking on only</source>
        <translation>somente leitura</translation>
    </message>
</context>
<context>
    <name>tars::gui::StopDialog</name>
    <message>
        <source>Stop run</source>
        <translation>Parar execução</translation>
    </message>
    <message>
        <source>Stop run %1?</source>
        <translation>Parar a execução %1?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly this point, choose Pause.</source>
        <translation>
            <numerusform>%Ln documento concluído é mantido. Uma execução parada não pode ser continuada. Para prosseguir depois exatamente deste ponto, escolha Pausar.</numerusform>
            <numerusform>%Ln documentos concluídos são mantidos. Uma execução parada não pode ser continuada. Para prosseguir depois exatamente deste ponto, escolha Pausar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Continuar executando</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>Pausar em vez disso</translation>
    </message>
</context>
<context>
    <name>tars::gui::SummaryCard</name>
    <message>
        <source>Plan next run…</source>
        <translation>Planejar a próxima execução…</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 of it paused</source>
        <translation>%1 decorridos, %2 deles em pausa</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 decorridos</translation>
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
            <numerusform>%1 em %2, %Ln falhou.</numerusform>
            <numerusform>%1 em %2, %Ln falharam.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 em %2.</translation>
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
        <translation>Lendo o projeto: %1 de %2 arquivos</translation>
    </message>
    <message numerus="yes">
        <source>Reading the project: %Ln files</source>
        <translation>
            <numerusform>Lendo o projeto: %Ln arquivo</numerusform>
            <numerusform>Lendo o projeto: %Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Lendo o projeto</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restantes</translation>
    </message>
    <message>
        <source>documents/s</source>
        <translation>documentos/s</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>restantes, até cerca de %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>estimando…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 docs/s</source>
        <translation>%1 %2 · %3 docs/s</translation>
    </message>
    <message>
        <source>Still saving documents in progress</source>
        <translation>Ainda salvando documentos em andamento</translation>
    </message>
    <message>
        <source>Saving documents in progress</source>
        <translation>Salvando documentos em andamento</translation>
    </message>
    <message>
        <source>%1, then the run is held.</source>
        <translation>%1, depois a execução fica em espera.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Pausada em %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>The disk is full. The run is paused; free some space, then resume.</source>
        <translation>O disco está cheio. A execução está pausada; libere espaço e depois retome.</translation>
    </message>
    <message>
        <source>By %1, %2 ago. Resume continues from exactly this point.</source>
        <translation>Por %1, há %2. A retomada continua exatamente deste ponto.</translation>
    </message>
    <message>
        <source>Resume continues from exactly this point.</source>
        <translation>A retomada continua exatamente deste ponto.</translation>
    </message>
    <message>
        <source>left after resuming</source>
        <translation>restantes após retomar</translation>
    </message>
    <message>
        <source>worked so far</source>
        <translation>trabalhados até agora</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Parada em %1</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>A execução falhou</translation>
    </message>
    <message>
        <source>%1 written, %2 were up to date</source>
        <translation>%1 escritos, %2 já estavam atualizados</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>trabalhados</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Abrir documentos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
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
            <numerusform>Ainda salvando %Ln documento grande</numerusform>
            <numerusform>Ainda salvando %Ln documentos grandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln documents in progress</source>
        <translation>
            <numerusform>Salvando %Ln documento em andamento</numerusform>
            <numerusform>Salvando %Ln documentos em andamento</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tars::gui::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>tars::gui::TokenDialog</name>
    <message>
        <source>Enter token</source>
        <translation>Inserir token</translation>
    </message>
    <message>
        <source>The service&apos;s owner reads it from the file “token” in the service&apos;s data folder. %1.</source>
        <comment>%1: where it is kept</comment>
        <translation>O dono do serviço o lê no arquivo “token”, na pasta de dados do serviço. %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>64 hexadecimal digits</source>
        <translation>64 dígitos hexadecimais</translation>
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
        <translation>Guardado no chaveiro do sistema, se houver um</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>Guardado em um arquivo que só você pode ler</translation>
    </message>
    <message>
        <source>The token could not be kept: %1</source>
        <translation>Não foi possível guardar o token: %1</translation>
    </message>
</context>
<context>
    <name>tars::gui::Tray</name>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>Pausada por %1 às %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, faltam %2</translation>
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
        <translation>Até amanhã</translation>
    </message>
    <message>
        <source>Documentation Centre</source>
        <translation>Central de Documentação</translation>
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
        <translation>Abrir a Central de Documentação</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>Serviço parado</translation>
    </message>
    <message>
        <source>Run %1 is saved at %2</source>
        <translation>A execução %1 está salva em %2</translation>
    </message>
    <message>
        <source>%1, %2 docs/s</source>
        <translation>%1, %2 docs/s</translation>
    </message>
    <message>
        <source>%1, %2 left after resuming</source>
        <translation>%1, faltam %2 após retomar</translation>
    </message>
    <message>
        <source>%1: %2, done</source>
        <translation>%1: %2, pronto</translation>
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
        <translation>Iniciar serviço</translation>
    </message>
    <message>
        <source>Pause for…</source>
        <translation>Pausar por…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Parar…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Quit (the service keeps running)</source>
        <translation>Sair (o serviço continua em execução)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>tars::gui::WelcomeView</name>
    <message>
        <source>Which project should we document?</source>
        <translation>Qual projeto devemos documentar?</translation>
    </message>
    <message>
        <source>Choose a source folder. Five departments read it and write its documentation.
Your source files are never changed.</source>
        <translation>Escolha uma pasta de código-fonte. Cinco departamentos a leem e escrevem a documentação.
Seus arquivos-fonte nunca são alterados.</translation>
    </message>
    <message>
        <source>Choose project folder…</source>
        <translation>Escolher a pasta do projeto…</translation>
    </message>
    <message>
        <source>or drop a folder anywhere in this window · Ctrl+O</source>
        <translation>ou solte uma pasta em qualquer lugar desta janela · Ctrl+O</translation>
    </message>
    <message>
        <source>After choosing you can pick departments and see the plan before anything runs.</source>
        <translation>Depois de escolher, você pode selecionar departamentos e ver o plano antes que algo seja executado.</translation>
    </message>
</context>
</TS>
