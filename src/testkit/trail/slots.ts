import type { Random } from '../random.js'

/** What one conversation is about: the same in all its turns and tool calls. */
export interface Slots {
  readonly container: string
  readonly container2: string
  readonly order: string
  readonly invoice: string
  readonly ticket: string
  readonly sku: string
  readonly hsCode: string
  readonly vessel: string
  readonly carrier: string
  readonly carrier2: string
  readonly city: string
  readonly city2: string
  readonly country: string
  readonly goods: string
  readonly topic: string
  readonly weekday: string
  /** A day some days ahead, `2026-11-24`. */
  readonly isoDate: string
  /** The same, `24 November`. */
  readonly date: string
  readonly window: string
  readonly amount: string
  readonly weight: number
  readonly count: number
  readonly days: number
}

const DAY = 86_400_000
const PREFIXES = ['HLXU', 'MSCU', 'TGHU', 'CMAU', 'OOLU']
const VESSELS = ['MSC Ilona', 'Ever Lucent', 'CMA CGM Jules', 'Hapag Bremen', 'Cosco Lyra', 'Maersk Tanjong', 'ONE Harmony']
const CARRIERS = ['DSV', 'Kuehne', 'Nordfrakt', 'Gebrüder Haas', 'Transmares', 'Posta Cargo', 'Skyline Air', 'Van Dorn']
const CITIES = ['Rotterdam', 'Hamburg', 'Antwerp', 'Gdańsk', 'Valencia', 'Trieste', 'Göteborg', 'Felixstowe', 'Le Havre', 'Piraeus', 'Algeciras', 'Riga']
const COUNTRIES = ['Viet Nam', 'Türkiye', 'Morocco', 'Brazil', 'India', 'South Korea', 'Mexico', 'Indonesia']
const GOODS = ['ceramic tiles', 'lithium power banks', 'frozen shrimp', 'cotton shirts', 'pump housings', 'olive oil in tins', 'bicycle frames', 'infusion sets', 'oak flooring', 'LED panels']
const TOPICS = ['demurrage charges', 'pallet exchange', 'cold chain limits', 'proof of delivery', 'ADR class 9', 'Incoterms DAP and DDP', 'returns without a label', 'storage fees', 'claims within seven days']
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const WINDOWS = ['08:00–10:00', '10:00–12:00', '13:00–15:00', '15:00–18:00']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function container(random: Random): string {
  return `${random.pick(PREFIXES)} ${random.int(100, 999)} ${random.int(1000, 9999)}`
}

/** Makes up what a conversation at an instant is about. */
export function newSlots(random: Random, at: number): Slots {
  const days = random.int(2, 9)
  const isoDate = new Date(at + days * DAY).toISOString().slice(0, 10)
  const [, month = '1', day = '1'] = isoDate.split('-')
  return {
    container: container(random),
    container2: container(random),
    order: `${random.int(4000, 99999)}`,
    invoice: `${random.int(20, 99)}-${random.int(1000, 9999)}`,
    ticket: `NP-${random.int(10000, 99999)}`,
    sku: `${random.pick(['TX', 'KR', 'AM', 'BL'])}-${random.int(100, 999)}-${random.int(10, 99)}`,
    hsCode: `${random.int(10, 97)}${random.int(10, 99)}.${random.int(10, 99)}`,
    vessel: random.pick(VESSELS),
    carrier: random.pick(CARRIERS),
    carrier2: random.pick(CARRIERS),
    city: random.pick(CITIES),
    city2: random.pick(CITIES),
    country: random.pick(COUNTRIES),
    goods: random.pick(GOODS),
    topic: random.pick(TOPICS),
    weekday: random.pick(WEEKDAYS),
    isoDate,
    date: `${Number(day)} ${MONTHS[Number(month) - 1]}`,
    window: random.pick(WINDOWS),
    amount: (random.int(4000, 480000) / 100).toFixed(2),
    weight: random.int(4, 240) * 5,
    count: random.int(3, 48),
    days,
  }
}

/** A template with `{slot}`s filled in. */
export function fill(template: string, slots: Slots): string {
  if (!template.includes('{')) return template
  const values: Readonly<Record<string, string | number>> = { ...slots }
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
