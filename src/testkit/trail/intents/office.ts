import type { Intent } from './Intent.js'

/** Stock, letters, reports. */
export const OFFICE: readonly Intent[] = [
  {
    name: 'check-stock', weight: 9, tags: ['warehouse'], tools: ['check_inventory'],
    openings: [
      'How many {sku} are left in {city}?',
      'Can we promise {count} cartons of {goods} for {weekday}?',
      'stock {sku} all warehouses',
      'When is the next inbound of {sku}?',
    ],
    replies: [
      '{count} cartons on hand in {city}, {days} of them reserved. The next inbound is on {date}.',
      'Yes: {count} cartons are free in {city}. If you book before noon they leave on {weekday}.',
      '{sku}: in {city} {count}, in {city2} {days}, nothing elsewhere.',
      'The next inbound of {sku} is {count} cartons on {date}, in {city}.',
    ],
    followUps: [
      { ask: 'Reserve {days} for order {order}', reply: 'Reserved {days} cartons of {sku} for {order} until {date}.', tools: ['check_inventory'] },
      { ask: 'Why are so many blocked?', reply: '{days} cartons wait for a quality check since {weekday}. The lead expects the result on {date}.' },
      { ask: 'send me that as a table every Monday', reply: 'I can draft it each time you ask, but I cannot send it on a schedule. Shall I open a ticket for that?', tools: ['create_ticket'] },
    ],
  },
  {
    name: 'draft-message', weight: 8, tags: ['writing'], tools: [],
    openings: [
      'Write to {carrier}: we are not happy with {count} late deliveries this month. Polite but firm.',
      'Answer this customer: "Where is my order {order}? This is the third time I ask."',
      'Short apology to the client for the delay of {container}, offer 5%',
      'Translate into German: the goods are ready for pick-up at gate {count}',
    ],
    replies: [
      'Subject: Late deliveries this month\n\nDear team,\n\n{count} of our deliveries arrived late since the first. Please tell us by {date} what you will change, and who is in charge of it.\n\nKind regards',
      'Dear customer,\n\nthank you for your patience, and I am sorry that you had to ask three times. Order {order} leaves {city} today and arrives on {date}.\n\nKind regards',
      'Dear Ms Brandt,\n\nyour container {container} is late, and that is our fault. It arrives on {date}. We take 5% off the freight.\n\nBest regards',
      'Die Ware steht an Tor {count} zur Abholung bereit.',
    ],
    followUps: [
      { ask: 'Shorter please', reply: 'Order {order} arrives on {date}. We are sorry for the wait.' },
      { ask: 'a bit warmer', reply: 'I know how much you were counting on it, and I am truly sorry. It arrives on {date}, and I will check on it myself the day before.' },
      { ask: 'Send it', reply: 'Sent to the address on file.', tools: ['send_email'] },
      { ask: 'now in French', reply: 'Chère cliente, votre commande {order} part aujourd’hui et arrivera bientôt. Nous sommes désolés de ce retard.' },
    ],
  },
  {
    name: 'weekly-report', weight: 4, tags: ['reporting'], tools: ['search_documents', 'check_inventory', 'get_invoice'],
    openings: [
      'Build the weekly report for {city}: volumes, delays, claims.',
      'Compare this week with last week for lane {city} to {city2}',
      'Which {days} customers had the most delays this month?',
    ],
    replies: [
      '**Week in {city}**\n\n- {count} arrivals, {days} late (mostly the {vessel})\n- claims: 1 new, €{amount}\n- storage at 81%\n\nThe delay on {weekday} came from a closed lock.',
      'Volume on {city} to {city2} rose by {days}% to {weight} t. Punctuality fell by two points; {carrier} accounts for most of it.',
      'Most delays: Northgate Foods ({count}), Tessel Ceramics ({days}). Together they lost €{amount} in penalties.',
    ],
    followUps: [
      { ask: 'Add a chart of delays per carrier', reply: 'I cannot draw here, but this is the table behind it: {carrier} {count}, {carrier2} {days}.' },
      { ask: 'Where do these numbers come from?', reply: 'From the terminal feed of {city} and {count} carrier messages, until {date}.' },
      { ask: 'drop the claims section', reply: 'Done. The report is now two sections long.' },
    ],
  },
]
