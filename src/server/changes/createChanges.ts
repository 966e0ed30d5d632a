import type { Access, Adapter } from '../../contract/adapter.js'
import { fingerprint } from './fingerprint.js'
import { Watch } from './Watch.js'

/** Who wants to know of changes, and how they are told. */
export interface Changes {
  /** Calls back after records have changed that the access may see, and never after others have. Returns the way to stop. */
  listen(access: Access, onChange: () => void): () => void
  /** Records of a tenant have been written here. */
  wrote(tenant: string): void
}

/**
 * Tells listeners of changes. A store that says whose records changed is believed; whoever may see only some users, and
 * everybody where it does not say, is told only when what they may see is different from before: that others are at work
 * is none of their business.
 */
export function createChanges(adapter: Adapter): Changes {
  const watches = new Map<string, { readonly access: Access; readonly watch: Watch }>()
  let stop: (() => void) | undefined

  const changed = (tenant: string | undefined) => {
    for (const { access, watch } of watches.values()) {
      if (tenant === undefined || tenant === access.tenant) watch.changed(tenant !== undefined && access.userIds === undefined ? 'certain' : 'maybe')
    }
  }

  return {
    listen(access, onChange) {
      const key = JSON.stringify(access)
      const known = watches.get(key) ?? { access, watch: new Watch(() => fingerprint(adapter, access)) }
      watches.set(key, known)
      const listener = () => onChange()
      known.watch.add(listener)
      stop ??= adapter.subscribe?.((change) => changed(change?.tenant))
      return () => {
        known.watch.remove(listener)
        if (known.watch.size === 0) watches.delete(key)
        if (watches.size > 0) return
        stop?.()
        stop = undefined
      }
    },
    wrote(tenant) {
      if (!adapter.subscribe) changed(tenant)
    },
  }
}
