import type { Intent } from './Intent.js'

/** Invoices, claims, and what is paid back. */
export const MONEY: readonly Intent[] = [
  {
    name: 'dispute-invoice', weight: 12, tags: ['billing'], tools: ['get_invoice'],
    openings: [
      'Invoice {invoice} was charged twice. Please look at it.',
      'Why is there a surcharge of €{amount} on {invoice}?',
      'We never ordered express on {invoice}',
      'Line 3 of {invoice} says {weight} kg but our scale says {days}0 kg less.',
      'I think {invoice} has the wrong VAT, we are in {country}',
    ],
    replies: [
      'You are right: {invoice} appears twice, with the same {count} lines. I blocked the second one from the direct debit.',
      'The €{amount} is a peak surcharge of {carrier}, in force since the first of the month. Your contract excludes it, so I asked for a credit note.',
      'Invoice {invoice} has {count} lines over €{amount}. The express line comes from a booking by your {city} office on {weekday}.',
      'The weight was taken at the hub in {city}: {weight} kg. I can request the weighing slip if you want to contest it.',
      'On {invoice} the local rate was applied because no VAT id is on file. With yours for {country} I can have it billed anew without tax.',
    ],
    followUps: [
      { ask: 'Yes, request the slip', reply: 'Requested under {ticket}. The hub answers within {days} working days.', tools: ['create_ticket'] },
      { ask: 'When will the credit note arrive?', reply: 'By {date}. It will show on your next statement as {invoice}-C.' },
      { ask: 'I want to speak to a person.', reply: 'Of course. I opened {ticket} for accounts; somebody calls you today between {window}.', tools: ['create_ticket'] },
      { ask: 'Can you list all invoices with that surcharge?', reply: 'Since the first of the month there are {days}: the latest is {invoice}, together €{amount}.', tools: ['get_invoice'] },
      { ask: 'that is not what I asked', reply: 'Sorry. You asked about the charge on {invoice}: it is €{amount}, booked by {carrier} for {topic}.', tools: ['get_invoice'] },
    ],
  },
  {
    name: 'damage-claim', weight: 6, tags: ['claims'], tools: ['search_documents', 'create_ticket'],
    openings: [
      'Two pallets of {goods} arrived crushed with order {order}. How do I claim?',
      'Delivery {order}: boxes wet, about €{amount} lost. Photos attached.',
      'the driver refused to note the damage on {order}',
      'How long do I have to report damage I only found when unpacking {goods}?',
    ],
    replies: [
      'I opened claim {ticket}. Please keep the packaging until {date}: the surveyor of {carrier} may want to see it.',
      'Hidden damage must be reported within seven days of delivery. I filed {ticket} today, so the time limit is met.',
      'The claim is {ticket}, value €{amount}. Liability is limited by weight: for {weight} kg that covers it in full.',
    ],
    followUps: [
      { ask: 'What happens next?', reply: '{carrier} has {days} days to answer. Most claims of this size are settled without an inspection.' },
      { ask: 'I have more photos', reply: 'Upload them to {ticket}; I linked them to the claim and told {carrier}.', tools: ['create_ticket'] },
      { ask: 'will you replace the goods', reply: 'There are {count} cartons of {sku} left in {city}. I can ship them on {weekday} if you confirm.', tools: ['check_inventory'] },
    ],
  },
  {
    name: 'return-goods', weight: 6, tags: ['returns'], tools: ['search_documents'],
    openings: [
      'How do we send {count} cartons of {sku} back?',
      'Customer wants to return order {order}, no label in the box',
      'Who pays the way back for wrong {goods}?',
      'I need {days} return labels for {order}',
    ],
    replies: [
      'I made a return label for the {count} cartons of {sku}. {carrier} picks them up on {date}, {window}.',
      'No problem: the label for {order} is in your customer’s inbox now.',
      'Since the wrong item was shipped, we do. Returns without a label cost €{amount} for sorting, so print this one.',
      'Here are {days} labels for {order}, one a page. They are valid until {date}.',
    ],
    followUps: [
      { ask: 'Pick-up on {weekday} works better', reply: 'Moved to {weekday}, {window}.', tools: ['reschedule_delivery'] },
      { ask: 'When do we get the refund?', reply: 'Five working days after the hub in {city} has scanned the cartons.' },
      { ask: 'label does not scan', reply: 'I made a new one, larger. Please print it at 100% and without margins.' },
    ],
  },
]
