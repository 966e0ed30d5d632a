import { hashText, type Random } from '../random.js'

/** Who a generated user is; what a host's own directory would know. */
export interface TrailPerson {
  readonly name: string
  /** The e-mail that the person's traces carry, where they carry one. */
  readonly email: string
  /** The customer that the person works for. */
  readonly company: string
  readonly role: string
  /** Language that the person may write in, a BCP 47 tag. */
  readonly language: string
}

interface Culture {
  readonly language: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** Romanised, in the order of `given` and `family`; none = fold the accents. */
  readonly givenSlug?: readonly string[]
  readonly familySlug?: readonly string[]
  /** How the parts are joined; default a space, given name first. */
  readonly join?: (given: string, family: string) => string
}

const CULTURES: readonly Culture[] = [
  { language: 'en', given: ['Dana', 'Owen', 'Grace', 'Marcus', 'Hannah', 'Theo', 'Imogen', 'Callum', 'Ruth', 'Jasper'], family: ['Okafor', 'Whitfield', 'Brennan', 'Castellan', 'Osei', 'Hargreaves', 'Lowell', 'Pryce', 'Ashdown', 'Kimani'] },
  { language: 'de', given: ['Jürgen', 'Annika', 'Friederike', 'Matthias', 'Sören', 'Käthe', 'Lukas', 'Ulrike'], family: ['Möller', 'Weiß', 'Brandt', 'Schäfer', 'Vogelsang', 'Krüger', 'Bäumer', 'Lehnert'] },
  { language: 'sv', given: ['Mara', 'Halvard', 'Åsa', 'Göran', 'Signe', 'Bjørn', 'Freja', 'Øystein'], family: ['Lindqvist', 'Brekke', 'Sjöberg', 'Håkansson', 'Nygård', 'Ødegaard', 'Östlund', 'Dahl'] },
  { language: 'pl', given: ['Tomasz', 'Małgorzata', 'Łukasz', 'Zofia', 'Wojciech', 'Agnieszka'], family: ['Wójcik', 'Kowalczyk', 'Dąbrowska', 'Żak', 'Szczepański', 'Lis'] },
  { language: 'es', given: ['Lucía', 'Joaquín', 'Inés', 'Álvaro', 'Noelia', 'Andrés'], family: ['Muñoz', 'Ibáñez', 'Quintero', 'Peña', 'Echeverría', 'Salazar'] },
  { language: 'fr', given: ['Élodie', 'Benoît', 'Maëlle', 'François', 'Noémie', 'Cédric'], family: ['Lefèvre', 'Marchand', 'Béranger', 'Dufour', 'Gauthier', 'Moreau'] },
  { language: 'pt', given: ['Beatriz', 'João', 'Conceição', 'Thiago', 'Inês', 'Caetano'], family: ['Araújo', 'Gonçalves', 'Sampaio', 'Fonseca', 'Magalhães', 'Teles'] },
  { language: 'en', given: ['Priya', 'Arjun', 'Kavya', 'Rohan', 'Meera', 'Siddharth'], family: ['Raghunathan', 'Iyer', 'Chatterjee', 'Deshpande', 'Nair', 'Kulkarni'] },
  {
    language: 'ar', given: ['نورة', 'خالد', 'ليلى', 'يوسف', 'سلمى', 'طارق'], family: ['العتيبي', 'الحربي', 'منصور', 'الشامي', 'حداد', 'القحطاني'],
    givenSlug: ['noura', 'khalid', 'layla', 'yousef', 'salma', 'tariq'], familySlug: ['alotaibi', 'alharbi', 'mansour', 'alshami', 'haddad', 'alqahtani'],
  },
  {
    language: 'zh', given: ['晓梅', '建国', '思远', '雨桐', '子轩', '丽华'], family: ['陈', '王', '欧阳', '林', '赵', '黄'],
    givenSlug: ['xiaomei', 'jianguo', 'siyuan', 'yutong', 'zixuan', 'lihua'], familySlug: ['chen', 'wang', 'ouyang', 'lin', 'zhao', 'huang'],
    join: (given, family) => family + given,
  },
  {
    language: 'ja', given: ['美咲', '大輔', '千尋', '健太'], family: ['佐藤', '渡辺', '小林', '高橋'],
    givenSlug: ['misaki', 'daisuke', 'chihiro', 'kenta'], familySlug: ['sato', 'watanabe', 'kobayashi', 'takahashi'],
    join: (given, family) => `${family} ${given}`,
  },
  {
    language: 'el', given: ['Ελένη', 'Νίκος', 'Δήμητρα', 'Γιώργος'], family: ['Παππά', 'Βλάχος', 'Ιωάννου', 'Μακρής'],
    givenSlug: ['eleni', 'nikos', 'dimitra', 'giorgos'], familySlug: ['pappa', 'vlachos', 'ioannou', 'makris'],
  },
]

const COMPANIES: readonly (readonly [name: string, domain: string])[] = [
  ['Halden Logistics', 'halden.example'], ['Northgate Foods', 'northgatefoods.example'], ['Meridian Parts', 'meridian-parts.example'],
  ['Castor & Vale', 'castorvale.example'], ['Blueharbour', 'blueharbour.example'], ['Tessel Ceramics', 'tessel.example'],
  ['Kiruna Outdoor', 'kiruna.example'], ['Almadén Medical', 'almaden-med.example'], ['Ostara Textiles', 'ostara.example'],
]
const ROLES = ['Dispatcher', 'Purchasing', 'Customer care', 'Warehouse lead', 'Customs clerk', 'Accounts payable', 'Operations manager', 'Key account']

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('The list of names is empty.')
  return item
}
/** Letters that no accent folds away. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae' }
const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßøłæ]/g, (letter) => LETTERS[letter] ?? letter)

interface Named {
  readonly name: string
  readonly slug: string
  readonly language: string
}

const NAMED: readonly Named[] = CULTURES.flatMap((culture) => culture.given.flatMap((given, g) => culture.family.map((family, f) => ({
  name: culture.join ? culture.join(given, family) : `${given} ${family}`,
  slug: `${culture.givenSlug?.[g] ?? fold(given)}.${culture.familySlug?.[f] ?? fold(family)}`,
  language: culture.language,
}))))
const bySlug = new Map(NAMED.map((named) => [named.slug, named]))

/**
 * Who is behind a user id of {@link generateTrail}, as a host's own directory would know it: the same for an id in every
 * run and with every seed. `null` for a service account (`svc:…`), which is nobody.
 */
export function trailPerson(userId: string): TrailPerson | null {
  if (userId.startsWith('svc:')) return null
  const hash = hashText(userId)
  const [local = '', domain] = userId.split('@')
  const named = bySlug.get(local.replace(/\d+$/, '')) ?? at(NAMED, hash)
  const company = COMPANIES.find((known) => known[1] === domain) ?? at(COMPANIES, hash >>> 11)
  return {
    name: named.name,
    email: domain === undefined ? `${named.slug}${hash % 7 === 0 ? hash % 90 + 10 : ''}@${company[1]}` : userId,
    company: company[0],
    role: at(ROLES, hash >>> 17),
    language: named.language,
  }
}

const SERVICES = ['invoice-copilot', 'eta-notifier', 'nightly-digest', 'claims-triage', 'tariff-watch', 'email-router']
const REGIONS = ['eu-west-1', 'us-east-1', 'ap-south-1', 'eu-north-1']

/** A new id in one of the shapes that real stores hold. */
export function newUserId(random: Random): string {
  switch (random.weighted([62, 12, 11, 10, 5])) {
    case 0: return `usr_01J${random.base32(15)}`
    case 1: return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`
    case 2: return `${random.pick(NAMED).slug}${random.chance(0.3) ? random.int(2, 99) : ''}@${random.pick(COMPANIES)[1]}`
    case 3: return `auth0|${random.hex(24)}`
    default: return `svc:${random.pick(SERVICES)}@${random.pick(REGIONS)}`
  }
}
