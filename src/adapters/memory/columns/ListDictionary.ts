import { Dictionary } from './Dictionary.js'

const NOTHING: readonly string[] = []

/** Short lists of texts (the models of a trace, its tags) by number, each once. Number 0 is the empty list. */
export class ListDictionary {
  /** The single texts. */
  readonly values = new Dictionary()
  /** Per list: its texts. */
  readonly lists: (readonly string[])[] = [NOTHING]
  /** Per list: the numbers of its distinct texts, in order. */
  readonly members: (readonly number[])[] = [[]]
  private readonly ofOne = new Map<string, number>()
  private readonly ofMany = new Map<string, number>()

  /** Number of a list; a new one gets the next. */
  code(list: readonly string[]): number {
    const [first] = list
    if (first === undefined) return 0
    const [codes, key] = list.length === 1 ? [this.ofOne, first] as const : [this.ofMany, JSON.stringify(list)] as const
    const known = codes.get(key)
    if (known !== undefined) return known
    const code = this.lists.length
    codes.set(key, code)
    this.lists.push([...list])
    this.members.push([...new Set(list)].map((text) => this.values.code(text)))
    return code
  }
}
