import type { Intent } from './Intent.js'

/** Where things are, and when they come. */
export const SHIPPING: readonly Intent[] = [
  {
    name: 'track-shipment', weight: 30, tags: ['tracking'], tools: ['lookup_shipment'],
    openings: [
      'Where is my container {container}? It should have been in {city} on {weekday}.',
      'Can you check {container} for me?',
      'ETA for {container} please, the customer is asking again',
      'Order {order} left {city} last week and nobody has seen it since. Any idea?',
      'Is the {vessel} still due in {city} on {date}?',
      'need status of {container} + {container2} before the 2pm call',
    ],
    replies: [
      'It is on the {vessel}, now due in {city} on {date}. Weather in Biscay cost it two days.',
      'Container {container} was discharged in {city} this morning and is waiting for customs. Release is expected within {days} days.',
      'The last event is a gate-out in {city}. {carrier} has it on a truck to {city2}; planned arrival is {date}, {window}.',
      'Order {order} is in a consolidated box on the {vessel}; it was scanned in {city} on {weekday}. ETA {date}.',
      'On time: the {vessel} berths in {city} on {date}. I will have a firm slot one day before.',
      '{container} missed its connection in {city} and was rolled to the next sailing, the {vessel}. The new ETA is {date}.',
    ],
    followUps: [
      { ask: 'And the second one, {container2}?', reply: '{container2} is on the same vessel, so the same date: {date}.', tools: ['lookup_shipment'] },
      { ask: 'Can you tell the customer?', reply: 'Done. I wrote to their desk with the new date and the reason, and put you in copy.', tools: ['send_email'] },
      { ask: 'What does the delay cost us in demurrage?', reply: 'With {days} free days left nothing yet. After that {carrier} charges €{amount} per started week.', tools: ['search_documents'] },
      { ask: 'Why was it rolled?', reply: 'The carrier names overbooking on the {city} leg. {count} containers of that booking were rolled, not only yours.' },
      { ask: 'ok thanks', reply: 'You are welcome. I will let you know if the date moves again.' },
      { ask: 'Is there a faster way from {city}?', reply: 'A truck from {city} to {city2} would arrive on {date} for about €{amount}. Shall I ask {carrier2} for a firm offer?', tools: ['quote_rates'] },
    ],
  },
  {
    name: 'reschedule-delivery', weight: 11, tags: ['delivery'], tools: ['reschedule_delivery'],
    openings: [
      'Please move delivery of order {order} to {weekday}, our dock is closed.',
      'Can {order} come between {window} instead?',
      'nobody will be here tomorrow. new date for {order}: {date}',
      'The driver for {order} called: gate is blocked. Can we try again on {weekday}?',
    ],
    replies: [
      'Order {order} now comes on {date}, {window}, with {carrier}. The driver has your gate instructions.',
      'I moved {order} to {date}. {carrier} confirmed the window {window}; there is no extra charge.',
      '{carrier} has no slot on {weekday}. The next free one is {date}, {window}. Shall I take it?',
    ],
    followUps: [
      { ask: 'Yes, take it.', reply: 'Booked: {date}, {window}. You will get a message when the truck is 30 minutes away.', tools: ['reschedule_delivery'] },
      { ask: 'Does the driver have a tail lift?', reply: 'Yes. The vehicle on that tour has a tail lift for up to 1,500 kg; your pallets weigh {weight} kg.' },
      { ask: 'Put the dock number on the note: {count}', reply: 'Dock {count} is on the delivery note and in the driver’s app.' },
      { ask: 'what do you charge for a second attempt', reply: 'A second attempt costs €{amount} unless the carrier was at fault. Here it was, so nothing.', tools: ['search_documents'] },
    ],
  },
  {
    name: 'request-quote', weight: 9, tags: ['pricing'], tools: ['quote_rates'],
    openings: [
      'What would {weight} kg of {goods} from {city} to {city2} cost, door to door?',
      'Quote please: {count} pallets {city} to {city2}, ready on {date}.',
      'Compare road and rail for {weight} kg from {city} to {city2}',
      'rates for 1x40HC {city} > {city2} next week?',
    ],
    replies: [
      '{carrier} offers €{amount} with {days} days in transit. {carrier2} is a day faster and about 12% dearer.',
      'The cheapest is {carrier} at €{amount}, pick-up on {date}. All offers include fuel but not the {topic}.',
      'By road €{amount} and {days} days, by rail roughly a fifth less but three days longer. For {goods} I would take the road.',
    ],
    followUps: [
      { ask: 'Include insurance for €{amount} of goods', reply: 'With all-risk cover the total rises by 0.4%. I added it to the offer from {carrier}.', tools: ['quote_rates'] },
      { ask: 'How long is this valid?', reply: 'Until {date}. Fuel surcharges are fixed until then.' },
      { ask: 'Send it to me as an e-mail', reply: 'Sent. It has both offers side by side.', tools: ['send_email'] },
      { ask: 'and with a stop in {city2}?', reply: 'A stop adds €85 and half a day.', tools: ['quote_rates'] },
    ],
  },
]
