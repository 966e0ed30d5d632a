import type { LanguageCases } from './Intent.js'

/** By language tag. Those who write another language find only some of it here, and write English else. */
export const LANGUAGES: Readonly<Record<string, LanguageCases>> = {
  de: {
    openings: [
      { name: 'track-shipment', ask: 'Wo ist mein Container {container}?', reply: 'Container {container} ist auf der {vessel} und kommt in {days} Tagen in {city} an.', tools: ['lookup_shipment'] },
      { name: 'reschedule-delivery', ask: 'Können Sie die Lieferung {order} auf Donnerstag verschieben?', reply: 'Erledigt: {order} kommt am Donnerstag, {window}.', tools: ['reschedule_delivery'] },
      { name: 'dispute-invoice', ask: 'Rechnung {invoice} wurde doppelt abgebucht, bitte prüfen.', reply: 'Sie haben recht. Die zweite Buchung über {amount} € wird storniert.', tools: ['get_invoice'] },
    ],
    followUps: [
      { ask: 'Und was kostet das?', reply: 'Nichts: Der Spediteur hat den Fehler gemacht.' },
      { ask: 'Bitte auch dem Kunden Bescheid geben.', reply: 'Der Kunde ist informiert, Sie stehen in Kopie.', tools: ['send_email'] },
      { ask: 'Danke!', reply: 'Gern geschehen.' },
    ],
  },
  es: {
    openings: [
      { name: 'track-shipment', ask: '¿Dónde está el contenedor {container}?', reply: 'El contenedor viaja en el {vessel} y llega a {city} en {days} días.', tools: ['lookup_shipment'] },
      { name: 'request-quote', ask: '¿Cuánto cuesta enviar {weight} kg de {city} a {city2}?', reply: 'Unos {amount} € con {carrier}, en {days} días.', tools: ['quote_rates'] },
      { name: 'dispute-invoice', ask: 'La factura {invoice} tiene un recargo que no entiendo.', reply: 'Es un recargo de temporada. He abierto el caso {ticket}; le responderán hoy mismo.', tools: ['get_invoice', 'create_ticket'] },
    ],
    followUps: [
      { ask: '¿Se puede acelerar?', reply: 'Sí, por carretera desde {city}, por unos {amount} €.', tools: ['quote_rates'] },
      { ask: 'Perfecto, gracias', reply: 'A usted.' },
    ],
  },
  fr: {
    openings: [
      { name: 'track-shipment', ask: 'Où se trouve le conteneur {container} ?', reply: 'Le conteneur est à bord du {vessel} et arrive à {city} dans {days} jours.', tools: ['lookup_shipment'] },
      { name: 'reschedule-delivery', ask: 'Peut-on livrer la commande {order} entre {window} ?', reply: 'C’est noté : {order} sera livrée entre {window}.', tools: ['reschedule_delivery'] },
      { name: 'dispute-invoice', ask: 'Je conteste la facture {invoice}.', reply: 'J’ai ouvert le dossier {ticket} ; vous aurez une réponse aujourd’hui.', tools: ['get_invoice', 'create_ticket'] },
    ],
    followUps: [
      { ask: 'Prévenez le client, s’il vous plaît', reply: 'C’est fait, vous êtes en copie.', tools: ['send_email'] },
      { ask: 'Merci', reply: 'Je vous en prie.' },
    ],
  },
  ar: {
    openings: [
      { name: 'track-shipment', ask: 'أين الحاوية {container}؟', reply: 'الحاوية {container} على متن السفينة {vessel} وتصل إلى {city} خلال {days} أيام.', tools: ['lookup_shipment'] },
      { name: 'reschedule-delivery', ask: 'هل يمكن تأجيل تسليم الطلب {order} إلى يوم الخميس؟', reply: 'نعم، تم نقل الطلب {order} إلى يوم الخميس.', tools: ['reschedule_delivery'] },
      { name: 'dispute-invoice', ask: 'الفاتورة {invoice} محسوبة مرتين، أرجو المراجعة.', reply: 'معك حق. فتحت التذكرة {ticket} وسيتم الرد اليوم.', tools: ['get_invoice', 'create_ticket'] },
    ],
    followUps: [
      { ask: 'وماذا عن {container2}؟', reply: 'على السفينة نفسها وبالموعد نفسه.', tools: ['lookup_shipment'] },
      { ask: 'شكراً', reply: 'على الرحب والسعة.' },
    ],
  },
  zh: {
    openings: [
      { name: 'track-shipment', ask: '集装箱 {container} 现在在哪里?', reply: '集装箱 {container} 在 {vessel} 上,预计 {days} 天后抵达 {city}。', tools: ['lookup_shipment'] },
      { name: 'reschedule-delivery', ask: '订单 {order} 可以改到周四送货吗?', reply: '可以,订单 {order} 已改到周四 {window}。', tools: ['reschedule_delivery'] },
      { name: 'dispute-invoice', ask: '发票 {invoice} 重复扣款了,请核对。', reply: '确实重复了。已建立工单 {ticket},今天会有人回复您。', tools: ['get_invoice', 'create_ticket'] },
    ],
    followUps: [
      { ask: '费用是多少?', reply: '这次不收费,是承运人的责任。' },
      { ask: '谢谢', reply: '不客气。' },
    ],
  },
  ja: {
    openings: [
      { name: 'track-shipment', ask: 'コンテナ {container} は今どこにありますか。', reply: 'コンテナは {vessel} に積まれており、{days} 日後に {city} に到着します。', tools: ['lookup_shipment'] },
      { name: 'reschedule-delivery', ask: '注文 {order} の配達を木曜日に変更できますか。', reply: '木曜日の {window} に変更しました。', tools: ['reschedule_delivery'] },
    ],
    followUps: [{ ask: 'ありがとうございます', reply: 'どういたしまして。' }],
  },
  pl: {
    openings: [
      { name: 'track-shipment', ask: 'Gdzie jest kontener {container}?', reply: 'Kontener płynie na {vessel}, będzie w {city} za {days} dni.', tools: ['lookup_shipment'] },
      { name: 'reschedule-delivery', ask: 'Proszę przełożyć dostawę {order} na czwartek.', reply: 'Gotowe: czwartek, {window}.', tools: ['reschedule_delivery'] },
    ],
    followUps: [{ ask: 'Dziękuję', reply: 'Nie ma za co.' }],
  },
  pt: {
    openings: [
      { name: 'track-shipment', ask: 'Onde está o contentor {container}?', reply: 'O contentor segue no {vessel} e chega a {city} em {days} dias.', tools: ['lookup_shipment'] },
      { name: 'dispute-invoice', ask: 'A fatura {invoice} foi cobrada duas vezes.', reply: 'Tem razão. Abri o pedido {ticket}; respondem hoje.', tools: ['get_invoice', 'create_ticket'] },
    ],
    followUps: [{ ask: 'Obrigada', reply: 'De nada.' }],
  },
}
