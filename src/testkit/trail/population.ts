import type { Random } from '../random.js'
import { CHAT_MODELS } from './models.js'
import { newUserId, trailPerson } from './people.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A user of the made-up product, and their habits. */
export interface Member {
  readonly id: string
  readonly service: boolean
  /** `null` where no trace ever carries one. */
  readonly email: string | null
  readonly language: string
  /** How much of the traffic is theirs, relative. */
  readonly weight: number
  /** Between these instants they use the product. */
  readonly from: number
  readonly to: number
  readonly utcOffsetHours: number
  /** Index of the model that mostly answers them. */
  readonly model: number
  readonly environment: string
  readonly channel: string
  readonly plan: string
  /** How many times as often as others they meet errors. */
  readonly misfortune: number
  /** Chance that feedback is praise. */
  readonly content: number
}

const MODEL_WEIGHTS = CHAT_MODELS.map((model) => model.weight)
const CHANNELS = ['web', 'mobile', 'email', 'api'] as const
const PLANS = ['enterprise', 'team', 'starter'] as const

/** Zipf–Mandelbrot: a few heavy users, a long tail, and nobody so heavy as to hide the rest. */
const share = (rank: number) => 1 / (rank + 3.2) ** 1.08

function newMember(random: Random, id: string, rank: number, from: number, to: number): Member {
  const person = trailPerson(id)
  const service = person === null
  const joined = random.chance(0.34) ? from + random.next() * (to - from) * 0.97 : from
  const left = random.chance(0.14) ? joined + random.next() * (to - joined) : to
  const plan = random.weighted([4, 4, 3])
  return {
    id,
    service,
    email: person && random.chance(0.88) ? person.email : null,
    language: person?.language ?? 'en',
    weight: share(rank) * (service ? 1.6 : 1),
    from: joined,
    to: Math.min(to, Math.max(left, joined + DAY)),
    utcOffsetHours: person?.language === 'zh' || person?.language === 'ja' ? 8 : person?.language === 'ar' ? 3 : random.chance(0.15) ? -5 : 1,
    model: random.weighted(MODEL_WEIGHTS),
    environment: random.chance(0.93) ? 'production' : random.chance(0.7) ? 'staging' : 'development',
    channel: service ? 'api' : CHANNELS[random.weighted([62, 22, 9, 7])] ?? 'web',
    plan: PLANS[plan] ?? 'team',
    misfortune: random.chance(0.06) ? 5 : random.chance(0.2) ? 2 : 1,
    content: random.chance(0.15) ? 0.35 : 0.86,
  }
}

/** Makes up `size` users with distinct ids, the heaviest first. */
export function newPopulation(random: Random, size: number, from: number, to: number): readonly Member[] {
  const members: Member[] = []
  const taken = new Set<string>()
  while (members.length < size) {
    let id = newUserId(random)
    // Few services exist: a small population runs out of their names, others take the place.
    for (let tries = 0; taken.has(id); tries++) id = tries < 8 ? newUserId(random) : `usr_01J${random.base32(15)}`
    taken.add(id)
    members.push(newMember(random, id, members.length, from, to))
  }
  return members
}

const BY_HOUR = [2, 1, 1, 1, 1, 3, 8, 22, 55, 86, 100, 95, 60, 72, 92, 88, 74, 48, 26, 18, 14, 11, 7, 4]
const BY_WEEKDAY = [0.22, 1, 1.08, 1.05, 1, 0.82, 0.3]

/** An instant between two, as people work: mornings and afternoons, few weekends. Services never sleep. */
export function workingInstant(random: Random, from: number, to: number, member: Pick<Member, 'service' | 'utcOffsetHours'>): number {
  let at = from
  for (let tries = 0; tries < 40; tries++) {
    at = Math.floor(from + random.next() * (to - from))
    const local = new Date(at + member.utcOffsetHours * HOUR)
    const likely = ((BY_HOUR[local.getUTCHours()] ?? 0) / 100) * (BY_WEEKDAY[local.getUTCDay()] ?? 1)
    if (random.next() * 1.08 < (member.service ? 0.35 + likely * 0.3 : likely)) return at
  }
  return at
}
