import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createHttpAdapter } from '../../src/adapters/http/index.js'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import { createHandler, toNodeListener } from '../../src/server/index.js'
import { describeAdapter } from '../../src/testkit/index.js'
import { ACCESS_HEADER, decodeAccess } from '../../src/wire/access.js'
import type { KitRecords } from '../../src/testkit/index.js'
import { serve } from '../support/serve.js'
import { unreliable } from '../support/unreliable.js'

/** A store behind a server of its own. */
const create = (around: (listener: RequestListener) => RequestListener) =>
  async (records: KitRecords) => {
    const store = createMemoryAdapter(records)
    const handler = createHandler({
      adapter: store,
      // Like a gateway's: it believes what it is asked with.
      authorize: (request) => {
        const asked = request.headers.get(ACCESS_HEADER)
        return asked === null ? { tenant: records.tenant ?? 'default' } : decodeAccess(asked)
      },
    })
    const { url, close } = await serve(around(toNodeListener(handler)))
    // Written beside the server, so that what reads along is seen to be told.
    return { adapter: { ...createHttpAdapter({ baseUrl: url, retryDelayMs: 1 }), write: store.write, eraseUser: store.eraseUser }, close }
  }

describeAdapter({ describe, it, expect }, { name: 'http', hostileWorlds: 1, create: create((listener) => listener) })

describeAdapter({ describe, it, expect }, { name: 'http, slow and breaking', hostileWorlds: 0, create: create(unreliable) })
