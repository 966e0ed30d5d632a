const BATCH = 1000

/**
 * Puts the made-up product into a store that lacks it, and says how far it has come. What was begun and cut short is
 * written again: writing twice changes nothing.
 * @param {import('usertrail').Adapter & import('usertrail').Sink} store
 * @param {ReturnType<typeof import('./demoTrail.mjs').demoTrail>} trail
 */
export async function fill(store, { traces, observations, scores }) {
  const last = traces.at(-1)
  if (!last || (await store.getTrace({ traceId: last.id }))) return
  const observationsOf = groupBy(observations, ({ traceId }) => traceId)
  for (let from = 0; from < traces.length; from += BATCH) {
    const batch = traces.slice(from, from + BATCH)
    await store.write({ traces: batch, observations: batch.flatMap(({ id }) => observationsOf.get(id) ?? []), ...(from === 0 && { scores }) })
    say(Math.min(from + BATCH, traces.length), traces.length)
  }
}

/**
 * @param {number} done
 * @param {number} all
 */
function say(done, all) {
  const text = `  Filling the store, this once: ${done.toLocaleString('en')} of ${all.toLocaleString('en')} traces`
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === all ? '\n' : ''}`)
  else if (done === all) console.log(text)
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
