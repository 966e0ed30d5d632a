import { afterAll, expect, it } from 'vitest'
import { openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../../support/chdb.js'

describeWithChdb('openChdb', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())

  it('answers', async () => {
    expect(await client.rows('SELECT {x:String} AS x, {n:Array(Tuple(String, Int64, Nullable(String)))} AS n', { x: "it's", n: [['a\'b', '9007199254740993', null]] })).toEqual([{ x: "it's", n: [["a'b", '9007199254740993', null]] }])
  })
})
