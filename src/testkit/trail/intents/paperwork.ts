import type { Intent } from './Intent.js'

/** Customs, documents, rules. */
export const PAPERWORK: readonly Intent[] = [
  {
    name: 'customs-form', weight: 8, tags: ['customs'], tools: ['customs_lookup'],
    openings: [
      'Which HS code for {goods} from {country}?',
      'Customs in {city} wants a form for {container}. Which one?',
      'Do we need a certificate of origin for {goods}, {country} to {city}?',
      'Fill in the commercial invoice for {order}: {weight} kg {goods}, €{amount}',
      'What duty applies to {goods} if they come from {country}?',
    ],
    replies: [
      '{goods} fall under {hsCode}. From {country} you need a commercial invoice and a packing list; no licence.',
      'The HS code is {hsCode}. With a certificate of origin from {country} the preferential rate applies, without it the full rate.',
      'I filled the form for {container}: code {hsCode}, {weight} kg, value €{amount}. Please check box 31 and sign.',
    ],
    followUps: [
      { ask: 'And if they are used goods?', reply: 'The code stays {hsCode}, but write "used" in the description and give the year of make.' },
      { ask: 'Who signs it?', reply: 'Whoever has your power of attorney; on file that is {carrier}, until {date}.', tools: ['search_documents'] },
      { ask: 'make it a PDF', reply: 'Here it is: customs-{order}.pdf, two pages.' },
      { ask: 'Are you sure about {hsCode}?', reply: 'Fairly. The alternative heading covers parts only; a binding ruling takes about {count} days.', tools: ['customs_lookup'] },
    ],
  },
  {
    name: 'read-document', weight: 7, tags: ['documents'], tools: ['ocr_scan'],
    openings: [
      'Read this delivery note and tell me what is missing: {order}.pdf',
      'Summarise the bill of lading for {container}',
      'Extract weights and marks from the attached packing list ({count} lines)',
      'Does the scan for {order} match our order?',
    ],
    replies: [
      'The note for {order} lists {count} packages, {weight} kg. Your order has one more: a carton of {sku} is missing.',
      'Shipper in {city}, consignee in {city2}, {count} packages of {goods}, {weight} kg gross, freight prepaid, on board the {vessel}.',
      'All {count} lines are readable. Total {weight} kg; line {days} has no mark. I put them into a table below.\n\n| line | package | kg |\n|---|---|---|\n| 1 | pallet | {weight} |\n| 2 | carton | {days} |',
    ],
    followUps: [
      { ask: 'Which carton?', reply: '{sku}, quantity {days}. It was short-shipped in {city}: the note says "to follow".' },
      { ask: 'Translate the remarks', reply: 'It says: "Two cartons wet on arrival, accepted under reserve. {city}, {date}."' },
      { ask: 'compare it with invoice {invoice}', reply: 'The invoice bills {count} packages, the note shows one less. I marked line {days}.', tools: ['get_invoice'] },
    ],
  },
  {
    name: 'ask-handbook', weight: 10, tags: ['knowledge'], tools: ['search_documents'],
    openings: [
      'What are our rules for {topic}?',
      'Explain {topic} like I am new here',
      'Where do I find the form for {topic}?',
      'Is {topic} covered by our contract with {carrier}?',
      'max weight per pallet for {goods}?',
    ],
    replies: [
      'In short: {topic} are handled by the desk in {city}; the limit is {weight} kg and the request must come {days} days ahead. Source: handbook, page {count}.',
      'For {topic} two rules matter. First, tell the carrier in writing. Second, keep the receipt for {days} years. Details are on page {count} of the handbook.',
      'Our contract with {carrier} covers it up to €{amount} a case. Above that the general terms apply.',
      'I found nothing certain about that. The closest is a note on {topic} from last year; please ask operations before you rely on it.',
    ],
    followUps: [
      { ask: 'Is that still valid?', reply: 'The page was last changed on {date}. I know of no later rule.' },
      { ask: 'give me the exact wording', reply: '"Requests concerning {topic} shall reach the carrier no later than {days} working days before loading."', tools: ['search_documents'] },
      { ask: 'Who can decide on exceptions?', reply: 'The operations manager in {city}, up to €{amount}.' },
    ],
  },
]
