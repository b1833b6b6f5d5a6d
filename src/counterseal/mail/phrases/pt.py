"""
Portuguese phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?urgente | ?urgência | ?imediatamente | ?o mais rápido possível | ?quanto antes | (ação/atenção/resposta) (imediata/necessária/urgente/requerida) | (muito/extremamente) urgente | (último/última) (aviso/notificação/lembrete/chance/oportunidade) | com urgência | sem (demora/atraso) | (ainda hoje/hoje mesmo) | (aja/não perca tempo/regularize/evite) (agora/já/imediatamente)
    """),
    "deadline": listed("""
        (em/dentro de/no prazo de/nas próximas) (até/) (24/48/72) (horas/hrs) | (vence/expira) (hoje/amanhã/em breve/em) | (expirou/expirado/vencido/expirará/irá expirar/está expirando) (hoje/em/sua/seu/e/,) | caso (não/contrário) | prazo (máximo/final/de/limite) | (último dia/prazo final/até hoje/evite o)
    """),
    "secrecy": listed("""
        ?confidencial | (estritamente/totalmente) confidencial | (sigilo/discrição/confidencialidade) (absoluto/absoluta/total) | (não/ninguém) * (comente/conte/fale/diga) * (ninguém/com ninguém) | entre (nós/eu e você) | (manter/mantenha) * (sigilo/segredo/confidencial) | em sigilo
    """),
    "account_change": listed("""
        !(somente/apenas/exclusivamente/unicamente) (na/para a/nesta/em nossa) (seguinte/nova/) conta | cessão (de/dos/dos nossos) (créditos/recebíveis/crédito) | conta (antiga/anterior) (foi/está/será) (encerrada/fechada/cancelada)
        !(nova/novos/novo) (conta bancária/dados bancários/conta/número de conta/chave pix/iban) | (mudança/alteração/atualização/troca) (de/da/dos/na/nos) (conta/nossa conta/dados bancários/nossos dados bancários/conta bancária/banco/chave pix) | (mudamos/alteramos/trocamos/atualizamos) (de/nossa/nossos/a/os) (banco/conta/dados bancários/conta bancária)
        (nossa/nossos/minha/meus) (conta/dados bancários/conta bancária) (mudou/mudaram/foi alterada/foram alterados/foi atualizada) | (pagamento/pagamentos/depósito/transferência) * (na nova/para a nova/nesta/na seguinte/para outra) conta | (não/mais) (utilize/usar/use/deposite/utilizar) * (conta antiga/antiga conta/conta anterior) | (conta antiga/conta anterior) * (encerrada/bloqueada/cancelada/desativada)
    """),
    "payment_request": listed("""
        (efetuar/efetue/realizar/realize/fazer/faça/processar/providenciar/providencie/regularizar) (o/um/uma/a/este/seu/) (pagamento/transferência/depósito/pix/transferência bancária/ted) | ?transferência bancária | (pague/pagar) (agora/hoje/o boleto/a fatura/via pix/seu) | (enviar/envie/mande) * comprovante | (código de barras/pix copia e cola/linha digitável) | (boleto/guia) (para pagamento/disponível/em anexo/anexo/de pagamento/atualizado) | (faça um/fazer um/envie um) pix | saldo (disponível/da conta/em conta)
    """),
    "overdue": listed("""
        (fatura/boleto/débito/pagamento/parcela/conta/faturas/débitos/mensalidade) (em atraso/vencida/vencido/pendente/em aberto/atrasado/atrasada/vencidas/pendentes/vencidos) | pagamento (recusado/não aprovado/rejeitado/não foi) | (protesto/cartório/negativação/serasa/spc/dívida ativa) (em/de/do/seu/será/no/e/por/extrajudicial) | (dívida/pendência/pendências) (financeira/em/com/no/ativa/pendente)
    """),
    "phone_broken": listed("""
        (celular/telefone) (está/quebrou/foi) * (quebrado/quebrou/roubado/com defeito/estragou/ruim) | não (posso/consigo) (falar/atender/ligar/receber ligações) | ?em (reunião/uma reunião) | (somente/apenas/só) por (e mail/email/whatsapp) | (novo/troquei de) (número/celular)
    """),
    "gift_card": listed("""
        ?(cartões presente/cartão presente/vale presente/vales presente/gift cards) | !(comprar/compre/preciso) * (cartões presente/cartões de presente/gift cards/vales presente) | !(raspar/raspe) * (código/códigos/cartões)
    """),
    "payroll": listed("""
        (salário/folha de pagamento) * (nova conta/outra conta/alterar/mudar/atualizar) | (alterar/mudar/atualizar) * (conta salário/conta para o salário/dados bancários do salário)
    """),
    "tax_audit_excuse": listed("""
        (devido a/devido à/por motivo de/em razão de) (uma/nossa/) (mudança/troca/alteração) de banco
        conta * (auditoria/bloqueada judicialmente/congelada/auditada) | (devido a/por causa de/por motivo de/em razão de) * (auditoria/problemas fiscais/motivos fiscais/fiscalização) | (não/impossibilitada de) * receber (pagamentos/transferências/valores)
    """),
    "order_altered": listed("""
        (novo/alteração do/mudança de) endereço de entrega | (fatura/proforma/pedido) (corrigida/alterada/corrigido/alterado/atualizada) | (desconsidere/desconsiderar/ignorar) * (fatura anterior/boleto anterior/pedido anterior)
    """),
    "boss_voice": listed("""
        (você está/está) (disponível/no escritório/ocupado/ocupada/na sua mesa) | (preciso) que você (faça/resolva/me ajude/cuide/realize) | (uma tarefa/um favor/tarefa) (rápida/urgente/rápido) | (pode/consegue) (me ajudar/resolver isso/fazer um favor/me fazer) | (me envie/me mande/me passe) (seu/o seu) (número/whatsapp/celular/telefone) | preciso da sua ajuda
    """),
    "credentials": listed("""
        (verifique/verificar/confirme/confirmar/atualize/atualizar/valide/validar/reative/reativar/desbloqueie/desbloquear/recadastrar/recadastre/regularize/regularizar/sincronizar/sincronize/revalidar) (sua/seu/suas/seus/a sua/o seu/os seus/as suas/os/a) (conta/cadastro/dados/identidade/senha/informações/e mail/caixa/token/dispositivo/acesso/módulo/cartão/cpf/cnpj/perfil/dados cadastrais/módulo de segurança/caixa de correio/assinatura/celular)
        (conta/acesso/cartão/cadastro/caixa/dispositivo/token/cpf/cnpj/perfil/senha) (foi/está/será/encontra se/se encontra/ficará) (temporariamente/) (bloqueado/bloqueada/suspensa/suspenso/limitada/limitado/desativado/desativada/irregular/inativo/inativa/restrita/restrito/desatualizado/expirado/expirada/cancelado/desabilitado/pendente) | (atividade/acesso/login/compra/transação/tentativa) (suspeita/suspeito/incomum/não autorizado/não reconhecido/não autorizada/não reconhecida/irregular/desconhecido)
        (caixa/caixa postal/armazenamento/espaço/cota) * (cheia/cheio/lotada/limite/excedido/excedeu/esgotado/atingiu) | senha (expira/expirou/vence/irá expirar/expirada/vencida/está expirada) | (mensagens/e mails/emails) (pendentes/retidas/retidos/não entregues/em espera) | (atualização/validação/verificação/sincronização/recadastramento/confirmação) (de/do/da/dos/obrigatória/obrigatório/cadastral/necessária) (segurança/cadastro/dados/conta/token/itoken/sua/seu/seus/módulo/cadastral/obrigatória/dispositivo) | (pontos/milhas) (expiram/expirando/vencem/a expirar/estão expirando) | (certificado digital/itoken/token/módulo de segurança/guardião) * (expirado/expirou/vencido/desatualizado/atualizar/atualização) | credenciais de
    """),
    "login_here": listed("""
        (clique/clicar) (aqui/no/em/abaixo/no link/no botão) | clicando (aqui/no) | (acesse/acessar/entre) (o link/agora/aqui/sua conta/o botão/abaixo/pelo link/o site abaixo) | (confirmar/atualizar/regularizar/resgatar/validar/verificar/desbloquear) (agora/aqui/meus dados/minha conta/cadastro) | (faça/fazer) login (aqui/agora/para) | (baixar/visualizar/abrir/imprimir) (o/a/aqui/agora/anexo) (anexo/boleto/fatura/intimação/documento/comprovante/nota/arquivo) | (siga/utilize) (o/este) link | link abaixo | escaneie * (qr code/código)
    """),
    "threat": listed("""
        (será/serão/seja/ficará/sob pena de) (bloqueada/bloqueado/suspensa/suspenso/cancelada/cancelado/encerrada/excluída/desativada/excluído/desativado/bloqueio/suspensão/cancelamento/multa/excluida/interrompido) | (evitar/evite) (o bloqueio/bloqueio/a suspensão/suspensão/o cancelamento/cancelamento/que sua/a interrupção/multas/multa/o encerramento/transtornos) | (medidas/ações/processo/ação) (judiciais/legais/judicial) | (intimação/mandado/audiência/notificação extrajudicial/boletim de ocorrência/ordem judicial) (judicial/eletrônica/para/de/do/em/n) | (multa/infração) (de trânsito/pendente/por/de/no valor) | (perder/perda) (o acesso/de acesso/seus/dos/suas/acesso) | (bloqueio/suspensão/cancelamento) (definitivo/definitiva/permanente/da sua/do seu/da conta/imediato)
    """),
    "parcel": listed("""
        (sua/seu/o/a) (encomenda/pacote/objeto/pedido/entrega) (não/está/foi/aguarda/ficou/retornou) * (entregue/retida/retido/aguardando/alfândega/taxado/tributado/devolvido/pagamento/devolvida/taxada/liberação/pendente) | (taxa/taxas/tributo/imposto/frete) (de importação/alfandegária/de entrega/alfandegária/aduaneira/de despacho/postal/de liberação/de desembaraço) | entrega (falhou/não realizada/suspensa/pendente/não efetuada/cancelada) | tentativa de entrega | (endereço) (incompleto/incorreto/insuficiente) | (reagendar/agendar) (a/sua) entrega | código de rastreio | (correios/alfândega) * (taxa/retido/pagamento/aguardando)
    """),
    "refund_prize": listed("""
        (reembolso/restituição/ressarcimento/estorno/indenização) (de/do/disponível/pendente/no valor/liberado/aprovado) | (direito a/receber/resgatar/resgate/solicitar/sacar/resgate seus/resgate agora) * (reembolso/restituição/prêmio/pontos/valores/bônus/fgts/indenização/milhas/cashback/dinheiro) | você (ganhou/foi sorteado/foi selecionado/foi contemplado/foi escolhido/é o ganhador/foi premiado) | (sorteio/loteria/prêmio) (de/exclusivo/em dinheiro/da/no valor) | parabéns | doação de * (milhões/euros/dólares/reais) | (valores a receber/dinheiro esquecido) | pontos (livelo/acumulados/disponíveis/a vencer)
    """),
    "advance_fee": listed("""
        (empréstimo/empréstimos/crédito/financiamento) (pessoal/rápido/com/de/a/para/aprovado/consignado/pré aprovado/entre particulares) * (juros/taxa/taxas/negativado/aprovado/3%/2%/particulares/liberado/valor) | oferta de (empréstimo/crédito) | precisa de (um/) (empréstimo/crédito/financiamento) | (herança/fortuna) (de/no valor/não reclamada) | milhões de (dólares/euros/reais) | proposta de (negócio/negócios/investimento) | (parente mais próximo/beneficiário dos fundos) | (falecido/falecida) (marido/cliente/esposo)
        (doação/doar/doado) * (euros/dólares/milhões/você/fortuna) | investir no seu país | (proposta) (lucrativa/confidencial) | (fundo/fundos) * (transferido/recuperado/milhões)
    """),
    "extortion": listed("""
        !(hackeei/invadi/gravei/infectei/instalei) (seu/sua/você/o/um) | (sua/seu) (webcam/câmera) | !(pague/envie/transfira/enviar) * (bitcoin/bitcoins/btc) | (trojan/vírus/malware) * (instalado/instalei/dispositivo) | (sites/vídeos) (adultos/pornográficos/pornô) | !(vídeo/gravação) * (contatos/amigos/familiares) | carteira (bitcoin/btc)
    """),
    "callback": listed("""
        (ligue/ligar/entre em contato) * (central/0800/número/atendimento/4004) * (cancelar/contestar/cancelamento/bloquear) | (compra/assinatura) (aprovada/renovada) * (ligue/caso não reconheça/não reconhece/cancelar) | (débito/cobrança) (de/no valor) * (sua conta/seu cartão)
        (compra/transação/transferência/pix) * (em análise/pendente/suspeita/enviada/aprovada/no valor) | (não reconheço/não reconhece/caso não reconheça) * (compra/transferência/transação/ligue/esta) | ligue (para/agora/imediatamente) * (central/área de segurança/4003/0800/4004/segurança)
    """),
    "invoice_attached": listed("""
        (segue/em anexo/anexo/anexa/anexado/segue em anexo) * (nota fiscal/boleto/fatura/pedido/orçamento/comprovante/ordem de compra/nfe/cotação/nota/proposta) | (nota fiscal/nf e/nfe/boleto/fatura/comprovante/ordem de compra) (em anexo/anexa/anexo/disponível/eletrônica/emitida/segue/de pagamento/gerado/gerada) | (visualizar/baixar/imprimir/ver) (sua/a/o/seu) (fatura/boleto/nota fiscal/nota/comprovante/2a via) | (segunda via/2 via/2a via)
    """),
    "shared_document": listed("""
        (compartilhou/enviou) (um/uma/o/com você) (documento/arquivo/pasta/um documento) | (visualizar/abrir/assinar/baixar/acessar) (o/os/seu) (documento/documentos/arquivo) | (assinatura eletrônica/documento para assinatura/documento para assinar/aguardando assinatura) | documento (compartilhado/importante/disponível/anexo)
    """),
    "voice_fax": listed("""
        (nova/uma) (mensagem de voz/mensagem de áudio) | (novo/um) (correio de voz/fax) | (mensagem de voz/correio de voz) (de/recebida/recebido) | chamada perdida
    """),
    "bulk_sales": listed("""
        (oferta/promoção/desconto) (exclusiva/imperdível/especial/relâmpago/exclusivo/limitada/imperdíveis) | (compre/aproveite) (agora/já) | (emagrecer/impotência/disfunção/queda de cabelo) (com/sem/rápido/em/e) | (criação de sites/marketing digital/lista de emails/mala direta/seo) (para/de/e/profissional/com) | (curso/seminário/treinamento) (online/gratuito/presencial) | (inscreva se/inscrições abertas) | (plano de saúde/consórcio/energia solar) (a partir/com/cotação/simule/contemplado)
        (plano de saúde/planos de saúde/convênio médico/plano odontológico/seguro de vida/seguro auto) * (preços/tabela/proposta/economia/promocional/a partir/menores/cote/cotação) | (tabela promocional/condição especial/proposta exclusiva/campanha promocional) | (crédito aprovado/limite aprovado/cartão black/cartão de crédito sem anuidade) | (disfunção/ereção/emagreça/emagrecimento/perder peso) | (cassino/apostas/bônus de boas vindas) (online/grátis/esportivas/de) | garanta (sua vaga/já o seu/o seu)
    """),
    "rfq": listed("""
        (solicitação/pedido) de (cotação/orçamento) | (solicito/solicitamos/gostaria de) * (cotação/orçamento/orçamentos) | interesse (em/nos) seus produtos
    """),
    "investment": listed("""
        (renda extra/renda passiva/liberdade financeira) | investir em (bitcoin/criptomoedas/ações) | ganhar dinheiro (em casa/online/fácil/rápido) | (lucro/rendimento/retorno) garantido
    """),
    "survey_prize": listed("""
        (pesquisa/questionário) * (prêmio/ganhar/ganhe/brinde/recompensa/presente) | (responda/participe) * (pesquisa/questionário) | (brinde/prêmio/presente) (exclusivo/grátis/surpresa)
        (cartão/acesso) * (selecionado/convite especial) | (você foi/foi) convidado | convite (especial/exclusivo)
    """),
    "unsubscribe_note": listed("""
        (descadastrar/cancelar inscrição/cancelar a inscrição/cancelar assinatura/remover da lista) | (não deseja/deixar de) receber
    """),
    "greeting_generic": listed("""
        (prezado/prezada/caro/cara/olá/estimado/prezados/prezado a/querido/caros) (cliente/usuário/clientes/usuária/amigo/senhor/contribuinte/titular/correntista/associado/consumidor/cidadão/assinante/beneficiário) | (prezados senhores/prezado senhor/a quem possa)
    """),
    "genuine_reminder": listed("""
        (conta/dados bancários) (não mudou/não mudaram/continuam/permanecem/não foram) * (os mesmos/inalterados/alterados/mesma/a mesma) | (caso já/se já) (tenha/efetuou) * (pago/pagamento) * (desconsidere) | confirme por telefone
    """),
    "warning_about_fraud": listed("""
        (cuidado com/alerta de/fique atento/prevenção a/evite/proteja se) * (golpes/golpe/fraude/fraudes/phishing/golpistas/e mails falsos) | nunca (pedimos/solicitamos/pede/solicita/enviamos/pediremos) * (senha/dados/código/senhas/token) | não (compartilhe/forneça/informe) (sua/suas/seus) (senha/senhas/dados/códigos)
    """),
    "asked_for": listed("""
        (obrigado/obrigada/agradecemos) (pela/por/a) (sua/vossa) (consulta/solicitação/mensagem) | (conforme/como) (solicitado/combinado)
    """),
}
