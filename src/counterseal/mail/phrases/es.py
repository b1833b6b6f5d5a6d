"""
Spanish phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?urgente | ?urgentemente | ?inmediatamente | ?de inmediato | ?lo antes posible | ?cuanto antes | (acción/atención/respuesta) (inmediata/urgente/requerida) | (es/muy) urgente | con (carácter de urgencia/urgencia) | (último/última) (aviso/advertencia/recordatorio/notificación/oportunidad) | sin (demora/demoras) | (hoy mismo/antes de que termine el día) | actúe (ahora/ya/de inmediato)
    """),
    "deadline": listed("""
        (en/dentro de) (las/los/un plazo de/) (próximas/próximos/menos de/) (24/48/72) (horas/hrs) | (plazo/término) (de/máximo) (24/48/72) | (vence/expira/caduca) (hoy/mañana/pronto/el/en) | ha (expirado/vencido/caducado) | (está por/a punto de) (vencer/expirar/caducar) | si no (responde/verifica/confirma/actualiza/realiza) | de lo contrario | antes de que (expire/sea tarde/caduque)
    """),
    "secrecy": listed("""
        ?confidencial | estrictamente confidencial | (absoluta/total/máxima) (confidencialidad/discreción/reserva) | (no/nadie) * (comente/diga/cuente/mencione/hable) * (nadie/a nadie/con nadie) | entre (nosotros/usted y yo/tú y yo) | (mantener/mantenga/manténgalo) * (secreto/confidencial/reserva) | su discreción | en secreto
    """),
    "account_change": listed("""
        !(únicamente/exclusivamente/solamente/solo) (a/en) (la siguiente/la nueva/esta/nuestra nueva) cuenta | (cesión/ceder/cedido) (de/los/nuestros/sus/todos los/) (créditos/derechos de cobro/facturas/crédito) | ?factoring | cuenta anterior (queda/quedó/queda ya) (cerrada/cancelada/anulada/inhabilitada)
        (cambiado/cambió/actualizado/modificado/cambiamos) * (cuenta bancaria/datos bancarios/cuenta/banco/número de cuenta) | (nuestra/nuestros/mi/mis/la) (cuenta bancaria/datos bancarios/cuenta) (ha/han) (cambiado/sido/sido actualizada) | (cambio/modificación/actualización) (de/en) (cuenta/la cuenta/nuestra cuenta/datos bancarios/los datos bancarios/banco/nuestros datos)
        !(nueva/nuevos/nuevo) (cuenta bancaria/datos bancarios/cuenta/número de cuenta/información bancaria/iban/clabe) | (pagar/transferir/depositar/pago/pagos/transferencia) * (a la/en la/a nuestra/en nuestra/a esta) (nueva/siguiente/otra) cuenta | (no/ya no) (utilice/usar/use/usen/utilicen/realice/deposite) * (cuenta anterior/antigua cuenta/cuenta antigua/otra cuenta) | (cuenta anterior/cuenta antigua/antigua cuenta) (está/ha sido/fue/quedó) (cerrada/bloqueada/cancelada/inactiva)
    """),
    "payment_request": listed("""
        (realizar/realice/hacer/haga/efectuar/efectúe/procesar/procese/ordenar) (el/la/un/una/este/esta/) (pago/transferencia/transferencia bancaria/depósito) | (transfiera/transferir/depositar/deposite) * (importe/monto/suma/cantidad/dinero/euros/pesos/dólares) | ?transferencia bancaria | ?comprobante de pago | (envíe/enviar/enviarme/mándame) * (comprobante/swift/justificante) | (proceder/proceda) (al/con el) pago | (pague/pagar) (ahora/hoy/la factura/su) | saldo (disponible/de la cuenta)
    """),
    "overdue": listed("""
        (factura/facturas/pago/saldo/cuota) (pendiente/pendientes/vencida/vencidas/vencido/atrasado/impagada) | (pago/cobro) (rechazado/fallido/no se pudo/no procesado) | (adeudo/deuda/mora) (pendiente/vencido/de su) | recordatorio de pago | (embargo/cobranza) (judicial/preventivo/extrajudicial) | método de pago (rechazado/vencido/caducado)
        (membresía/suscripción/licencia) (ha expirado/expirada/vencida/ha vencido/caducada)
    """),
    "phone_broken": listed("""
        (teléfono/celular/móvil) (está/se) * (dañado/averiado/descompuesto/roto/perdió/rompió) | no puedo (hablar/atender/contestar/llamar/recibir llamadas) | ?en (una/la) (reunión/junta/conferencia) | (solo/únicamente) (por/mediante) (correo/email) | nuevo número (de/celular)
    """),
    "gift_card": listed("""
        ?(tarjetas de regalo/tarjeta de regalo/tarjetas regalo) | !(comprar/compra/compre/necesito) * (tarjetas de regalo/tarjetas regalo/gift cards) | (tarjetas) (itunes/steam/google play/amazon) | !(raspe/rasca/raspar) * (código/códigos/tarjetas)
    """),
    "payroll": listed("""
        (nómina/depósito directo) * (cambiar/cambio/actualizar/nueva cuenta/modificar) | (cambiar/actualizar/modificar) * (cuenta de nómina/depósito directo/cuenta para mi nómina/nómina)
    """),
    "tax_audit_excuse": listed("""
        (por/debido a/con motivo de/a raíz de) (cambio/un cambio/nuestro cambio) de (banco/entidad/entidad bancaria)
        (cuenta/banco) * (auditoría/auditada/congelada/embargada/bloqueada temporalmente) | (debido a/por) (una auditoría/la auditoría/motivos fiscales/problemas fiscales/temas fiscales) | no (podemos/puede) recibir (pagos/transferencias/fondos)
    """),
    "order_altered": listed("""
        (nueva/cambio de) dirección de (entrega/envío) | (factura/proforma/pedido) (corregida/modificada/actualizada/corregido/modificado) | (ignorar/ignore/anular) * (factura anterior/proforma anterior/pedido anterior)
    """),
    "boss_voice": listed("""
        (estás/está usted/está) (en la oficina/disponible/ocupado/ocupada/en tu puesto) | (necesito/quiero) que (hagas/haga/realices/realice/me ayudes/me ayude/te encargues/se encargue) | (una tarea/un favor/una diligencia) (rápida/urgente/rápido/para ti) | (puedes/puede) (ayudarme/encargarte/hacerme un favor) | (envíame/mándame/dame) tu (número/celular/teléfono/whatsapp) | avísame cuando (estés/recibas)
    """),
    "credentials": listed("""
        (verifique/verificar/confirme/confirmar/actualice/actualizar/valide/validar/reactive/reactivar/desbloquee/desbloquear/restablecer/verifica/confirma/actualiza/valida/autenticar) (su/tu/sus/tus/la/el) (cuenta/identidad/datos/información/correo/contraseña/buzón/acceso/perfil/correo electrónico/datos personales/usuario/información de pago/método de pago/tarjeta/dispositivo)
        (cuenta/tarjeta/buzón/acceso/correo/perfil/usuario) (ha sido/fue/está/será/se encuentra) (temporalmente/) (suspendida/bloqueada/limitada/restringida/desactivada/suspendido/bloqueado/limitado/restringido/deshabilitada/inhabilitada/inhabilitado/desactivado) | (actividad/inicio de sesión/acceso/movimiento/transacción) (inusual/sospechoso/sospechosa/no autorizado/no reconocido/no autorizada/no reconocida/irregular)
        (buzón/bandeja/almacenamiento/espacio/cuota) * (lleno/llena/límite/excedido/agotado/casi lleno/superado/insuficiente) | contraseña (caduca/expira/vence/ha expirado/ha caducado/está por/vencerá/expirará) | (mantener/conservar) * contraseña | (correos/mensajes) (pendientes/retenidos/no entregados/en espera/entrantes) | (verificación/validación/actualización) (de su/de tu/de la/de) (cuenta/identidad/datos)
        (webmail/correo) (administrador/actualización) | (clave/token) (digital/dinámica/de seguridad) * (vence/actualizar/activar/sincronizar) | (nueva/nuevo) (inicio de sesión/acceso/dispositivo) (detectado/en su/en tu/desde) | credenciales (de acceso/de su)
    """),
    "login_here": listed("""
        (haga/haz/hacer/dé/dando) clic (aquí/en/sobre/para/abajo) | (pulse/presione/pinche/ingrese/acceda) (aquí/en el/al/en el siguiente/a través del) (enlace/botón/link/siguiente enlace/siguiente) | (iniciar/inicie/inicia) sesión (aquí/ahora/para/en) | (verificar/confirmar/actualizar/validar/activar/desbloquear) (ahora/aquí/mi cuenta/cuenta) | (siguiente/en el/este) enlace | ?(clic aquí/click aquí/ver aquí) | escanee * (código qr/código)
    """),
    "threat": listed("""
        (será/serán/quedará/sea) (suspendida/suspendido/bloqueada/bloqueado/cancelada/eliminada/desactivada/cerrada/cancelado/eliminado/desactivado/inhabilitada/dado de baja/suspendidos/eliminados) | (evitar/evite) (la/el/que su/que tu/una) (suspensión/bloqueo/cierre/cuenta/interrupción/cancelación/desactivación/pérdida) | (acciones/medidas/proceso) (legales/judiciales/judicial/legal) | (demanda/citación/denuncia) (judicial/en su contra/penal/laboral) | (multa/multas/sanción/infracción) (pendiente/de tráfico/económica/por) | (suspensión/bloqueo/cancelación) (definitiva/definitivo/permanente/de su/de tu/inmediata/temporal) | perder (el acceso/acceso/sus/tus)
    """),
    "parcel": listed("""
        (su/tu/el/un) (paquete/envío/pedido) (no/está/ha/se/fue/no ha/no pudo) * (entregado/entregar/retenido/espera/aduana/pendiente/devuelto/detenido/esperando/reparto) | (gastos/costos/tasas/tarifa/cargos) de (envío/aduana/entrega/aduanas/importación) | (entrega/envío) (fallida/fallido/pendiente/suspendida/suspendido/no realizada) | (aduana/derechos de aduana) * (pagar/pago/abonar) | (actualice/actualizar/confirme/confirmar) * (dirección/dirección de entrega/envío) | (intento/intentos) de entrega | reprogramar (la/su/tu) entrega
    """),
    "refund_prize": listed("""
        (reembolso/devolución/reintegro) (de/pendiente/disponible/a su favor/de impuestos/fiscal/por) | (derecho a/recibir/solicitar/reclamar/cobrar) * (reembolso/devolución/premio/indemnización/bono/compensación/recompensa) | (ha/has) (ganado/sido seleccionado/sido elegido/resultado ganador/sido seleccionada) | (ganador/ganadora) (de/del) (premio/sorteo/lotería) | (premio/sorteo/lotería/regalo) (de/en efectivo/exclusivo/gratis/por valor) | (felicidades/felicitaciones) | donación de * (millones/euros/dólares) | (tus/sus) puntos (vencen/caducan/expiran/están por)
    """),
    "advance_fee": listed("""
        (préstamo/préstamos/crédito/créditos/financiamiento/financiación) (personales/personal/rápido/rápidos/al/con/a/de/urgente/entre particulares/para) * (interés/intereses/tasa/particulares/aval/3%/2%/buró/dinero) | oferta de (préstamo/crédito/financiación) | (necesita/busca/necesitas) (un/) (préstamo/crédito/financiamiento) | (herencia/fortuna) (de/por valor/no reclamada) | (millones) de (dólares/euros) | (propuesta/proposición) de (negocio/negocios/inversión) | pariente más cercano | (cliente/esposo/marido) fallecido | (viuda/moribunda/cáncer) (de/y/terminal)
        (donación/donar/donado) * (euros/dólares/millones/usted/fortuna) | invertir en su país | (propuesta/proposición) (lucrativa/comercial confidencial)
    """),
    "extortion": listed("""
        !(he/hemos) (hackeado/grabado/infectado/instalado/pirateado/accedido) | (su/tu) (cámara web/cámara) | !(pagar/envíe/transfiera/envía/transferir) * (bitcoin/bitcoins/btc) | (troyano/virus/malware) * (instalado/instalé/dispositivo/sistema) | (sitios/páginas/videos) (para adultos/porno/pornográficas/pornográficos) | !(video/vídeo/grabación) * (contactos/amigos/familiares) | cartera (bitcoin/btc)
    """),
    "callback": listed("""
        (llame/llámenos/comuníquese/llamar) * (número/soporte/atención al cliente/línea) * (cancelar/cancelación/reembolso) | (suscripción/membresía) (se ha/ha sido/será/se) (renovado/renovada/renovará) | (cargo/cobro) (de/por) * (su cuenta/su tarjeta/no reconoce) | número gratuito
    """),
    "invoice_attached": listed("""
        (adjunto/adjunta/adjuntamos/adjuntos/anexo) * (factura/pedido/orden de compra/comprobante/cotización/proforma/pago/documento) | (factura/pedido/orden de compra/comprobante) (adjunta/adjunto/electrónica/electrónico) | (ver/descargar/consultar) (su/la/tu) factura | orden de compra (adjunta/no/número)
    """),
    "shared_document": listed("""
        (ha/han) (compartido/enviado) * (documento/archivo/carpeta/documentos/archivos) | (ver/abrir/revisar/descargar/firmar) (el/los/) (documento/documentos/archivo) | (firma electrónica/documento para firmar/pendiente de firma) | documento (compartido/importante/adjunto/seguro)
    """),
    "voice_fax": listed("""
        (nuevo/un) (mensaje de voz/correo de voz/fax) | mensaje de voz (de/nuevo/recibido) | llamada perdida | escuchar * mensaje
    """),
    "bulk_sales": listed("""
        (posicionamiento seo/posicionamiento web/diseño web/base de datos de empresas/marketing digital) | (compra/compre) (ahora/ya) | (oferta/promoción/descuento) (exclusiva/especial/limitada/limitado/exclusivo/por tiempo) | (curso/seminario/taller/capacitación/diplomado) (online/virtual/presencial/en vivo/gratis) | (adelgazar/bajar de peso/disfunción) | inscríbete (ahora/ya/hoy)
        (bajar de peso/quemar grasa/erección/próstata/diabetes/dolor articular) * (sin/secreto/método/natural/truco/rápido) | (seguro médico/seguro de salud/seguro de auto) (desde/cotiza/compara) | (casino online/apuestas deportivas/bono de bienvenida)
    """),
    "rfq": listed("""
        (solicitud/solicitar/solicito/solicitamos) (de/una/la/su) (cotización/presupuesto/oferta) | (cotizar/cotice) (los/el/lo/siguiente) | (interesados/interesado) en * (productos/producto)
    """),
    "investment": listed("""
        (ingresos pasivos/libertad financiera) | invertir en (bitcoin/criptomonedas/acciones) | (ganar/gana/gane) dinero (desde casa/fácil/rápido/en línea) | (rentabilidad/ganancias) (garantizada/garantizadas)
    """),
    "survey_prize": listed("""
        (encuesta/cuestionario) * (premio/regalo/ganar/recompensa/recibir/participa) | (complete/responda/participe) * encuesta | (regalo/recompensa) (exclusiva/exclusivo/gratis/sorpresa)
    """),
    "unsubscribe_note": listed("""
        (darse de baja/cancelar suscripción/cancelar la suscripción/dejar de recibir) | no desea (recibir/seguir)
    """),
    "dating": listed("""
        (mujeres/chicas/solteras) (cerca/te esperan/buscan/en tu zona/calientes) | citas (casuales/online/calientes)
    """),
    "greeting_generic": listed("""
        (estimado/estimada/querido/apreciado/estimados/hola/distinguido/querida) (cliente/usuario/usuaria/clienta/clientes/titular/amigo/señor/contribuyente/propietario/miembro/ciudadano/beneficiario/consumidor) | (a quien corresponda/estimados señores/muy señores míos)
    """),
    "genuine_reminder": listed("""
        (cuenta bancaria/datos bancarios) (no han cambiado/no ha cambiado/siguen siendo/sigue siendo/permanecen) | (confirme/verifique) por teléfono | (ya/si ya) (ha/han/realizó) * pago * (caso omiso/ignore)
    """),
    "warning_about_fraud": listed("""
        (cuidado con/alerta de/prevención de/evite/evita) (fraude/fraudes/el fraude/estafas/phishing/correos/los correos/correos fraudulentos/las estafas) | nunca (le/te) (pediremos/solicitaremos/pedirá/solicitará) | no (comparta/proporcione/comparte/facilite) (su/sus/tu/tus) (contraseña/datos/claves/clave)
    """),
    "asked_for": listed("""
        gracias por su (consulta/solicitud/interés/mensaje) | (según/conforme a) (lo acordado/lo solicitado/su solicitud) | en respuesta a su (consulta/solicitud)
    """),
}
