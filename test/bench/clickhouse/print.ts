import type { Measured } from './measure.js'

const short = (value: number) => (value >= 1e6 ? `${(value / 1e6).toFixed(2)} M` : value >= 1e3 ? `${(value / 1e3).toFixed(1)} k` : String(Math.round(value)))
const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)}×`

/** One table: a question a line, what it reads of the largest tenant, and how that grew from the smallest. */
export function print(state: string, measured: readonly Measured[], tenants: readonly string[]): void {
  const smallest = tenants[0]
  console.log(`\n${state[0]?.toUpperCase()}${state.slice(1)}`)
  for (const tenant of tenants) {
    console.log(`\n${tenant}${tenant === smallest ? '' : `; growth from ${smallest}`}`)
    console.table(Object.fromEntries(measured.filter((one) => one.tenant === tenant).map((one) => {
      const small = measured.find(({ tenant: its, name }) => its === smallest && name === one.name)
      return [one.name, {
        'needed': one.needed === 0 ? '' : short(one.needed),
        'rows read': short(one.rows),
        'of needed': one.needed === 0 ? '' : times(one.rows / one.needed),
        'of allowed': one.allowed === 0 ? '' : times(one.rows / one.allowed),
        'MB read': (one.bytes / 1e6).toFixed(1),
        'MB held': (one.memory / 1e6).toFixed(0),
        'ms': one.ms.toFixed(0),
        'statements': one.statements,
        ...(small && tenant !== smallest && { 'rows grew': times(one.rows / small.rows), 'MB grew': times(one.memory / small.memory), 'ms grew': times(one.ms / small.ms) }),
      }]
    })))
  }
}
