import type { Random } from '../random.js'
import type { Exchange, Intent } from './intents/Intent.js'
import { LANGUAGES } from './intents/languages.js'
import { MONEY } from './intents/money.js'
import { OFFICE } from './intents/office.js'
import { PAPERWORK } from './intents/paperwork.js'
import { SHIPPING } from './intents/shipping.js'
import { fill, newSlots, type Slots } from './slots.js'
import type { ToolName } from './tools.js'

const INTENTS: readonly Intent[] = [...SHIPPING, ...MONEY, ...PAPERWORK, ...OFFICE]
const WEIGHTS = INTENTS.map((intent) => intent.weight)
const TAGS = new Map(INTENTS.map((intent) => [intent.name, intent.tags]))

/** One turn, in plain words. */
export interface Turn {
  readonly name: string
  readonly tags: readonly string[]
  readonly ask: string
  readonly reply: string
  readonly tools: readonly ToolName[]
}

export interface Conversation {
  /** What it is about just now. */
  readonly slots: Slots
  /** The next turn; after a failure people repeat or complain before they go on. */
  next(afterError: boolean): Turn
}

const IMPATIENT = ['Hello? Anyone there?', '??', 'It did not answer. Again: {container}', 'try again please', 'Same question again, nothing came back', 'that was an error, can you repeat?']

type Opening = Exchange & { readonly name: string }

/** Begins a conversation of a person who may write a language of their own. When a matter is settled, the next one comes up. */
export function newConversation(random: Random, at: number, language: string): Conversation {
  const local = LANGUAGES[language]
  const speaksLocal = local !== undefined && random.chance(0.35)
  let slots = newSlots(random, at)
  let name = ''
  let exchange: Exchange | null = null
  let left: Exchange[] = []

  const newMatter = (): Exchange => {
    const intent = INTENTS[random.weighted(WEIGHTS)] ?? random.pick(INTENTS)
    const opening: Opening = speaksLocal ? random.pick(local.openings) : openingOf(random, intent)
    if (exchange !== null) slots = newSlots(random, at)
    name = opening.name
    left = [...(speaksLocal ? local.followUps : intent.followUps)]
    return opening
  }

  return {
    get slots() {
      return slots
    },
    next: (afterError) => {
      // After an error the exchange that failed is still open: it is answered to whatever words ask for it again.
      if (exchange !== null && afterError) exchange = { ...exchange, ask: random.chance(0.3) ? exchange.ask : random.pick(IMPATIENT) }
      else if (exchange === null || left.length === 0) exchange = newMatter()
      else exchange = left.splice(random.int(0, left.length - 1), 1)[0] ?? newMatter()
      return { name, tags: TAGS.get(name) ?? [], ask: fill(exchange.ask, slots), reply: fill(exchange.reply, slots), tools: exchange.tools ?? [] }
    },
  }
}

function openingOf(random: Random, intent: Intent): Opening {
  const index = random.int(0, intent.openings.length - 1)
  const reply = intent.replies.length === intent.openings.length ? intent.replies[index] : random.pick(intent.replies)
  return { name: intent.name, ask: intent.openings[index] ?? '', reply: reply ?? '', tools: intent.tools }
}
