import { connect } from 'node:net'
import { request as nodeRequest, type RequestListener } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { toNodeListener } from '../../src/server/index.js'
import { serve, type Served } from '../support/serve.js'

const open: Served[] = []
afterAll(() => Promise.all(open.map((served) => served.close())))
const listen = async (listener: RequestListener) => {
  const served = await serve(listener)
  open.push(served)
  return served.url
}

describe('toNodeListener', () => {
  it('gives the handler the request as it came, and its answer back', async () => {
    const url = await listen(toNodeListener(async (request) => new Response(
      JSON.stringify({ method: request.method, url: request.url, type: request.headers.get('content-type'), body: await request.text() }),
      { status: 207, headers: [['x-own', 'yes'], ['set-cookie', 'a=1'], ['set-cookie', 'b=2']] },
    )))
    const response = await fetch(`${url}/a%2Fb/c?d=%20`, { method: 'POST', headers: { 'content-type': 'text/x' }, body: 'grüße' })
    expect(await response.json()).toEqual({ method: 'POST', url: `${url}/a%2Fb/c?d=%20`, type: 'text/x', body: 'grüße' })
    expect([response.status, response.headers.get('x-own'), response.headers.getSetCookie()]).toEqual([207, 'yes', ['a=1', 'b=2']])
  })

  it('streams large bodies both ways, at the pace of the slower', async () => {
    const url = await listen(toNodeListener(async (request) => new Response(request.body)))
    const body = new Uint8Array(3_000_000).map((_, i) => i % 251)
    const response = await fetch(url, { method: 'POST', body })
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(body))).toBe(true)
  })

  it('aborts what was asked when the client goes away', async () => {
    let aborted: (reason: string) => void = () => {}
    const seen = new Promise<string>((resolve) => { aborted = resolve })
    const controller = new AbortController()
    const url = await listen(toNodeListener((request) => new Promise((resolve) => {
      request.signal.addEventListener('abort', () => { aborted('the client has gone'); resolve(new Response(null)) })
      // once it has come, however long a busy machine takes
      controller.abort()
    })))
    const asked = fetch(url, { signal: controller.signal })
    await expect(asked).rejects.toThrow('aborted')
    expect(await seen).toBe('the client has gone')
  })

  it('answers although the body is still coming', async () => {
    const url = await listen(toNodeListener(async (request) => {
      await request.body?.cancel()
      return new Response('too much', { status: 413 })
    }))
    const status = await new Promise((resolve, reject) => {
      const request = nodeRequest(url, { method: 'POST' }, (response) => { response.resume(); resolve(response.statusCode) })
      request.on('error', reject)
      for (let i = 0; i < 50; i++) request.write(Buffer.alloc(64 * 1024))
      request.end()
    })
    expect(status).toBe(413)
  })

  it('survives paths and hosts that make no URL', async () => {
    const urls: string[] = []
    const url = await listen(toNodeListener((request) => { urls.push(new URL(request.url).pathname); return Promise.resolve(new Response('ok')) }))
    const raw = (lines: string) => new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(lines))
      socket.on('data', (data) => { resolve(String(data).slice(0, 12)); socket.destroy() })
      socket.on('close', () => resolve('closed'))
    })
    for (const [path, host] of [['//evil.example/x', 'a'], ['http://other.example/y', 'a'], ['/z', 'a b'], ['/q', 'x@y/#'], ['*', 'a']]) {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toBe('HTTP/1.1 200')
    }
    expect(urls).toEqual(['//evil.example/x', '/', '/z', '/q', '/'])
  })

  it('takes what a body parser before it has read, and the whole path of a mounted router', async () => {
    const echo = toNodeListener(async (request) => new Response(JSON.stringify([new URL(request.url).pathname, await request.text()])))
    const url = await listen((request, response) => {
      // As express.json() below app.use('/trail', …) does.
      request.resume().on('end', () => setTimeout(() => echo(Object.assign(request, { originalUrl: '/trail/x', body: { parsed: true } }), response), 5))
    })
    expect(await (await fetch(`${url}/x`, { method: 'POST', body: '{"parsed":true}' })).json()).toEqual(['/trail/x', '{"parsed":true}'])
  })

  it('closes the connection when the handler fails, and goes on', async () => {
    let calls = 0
    const url = await listen(toNodeListener(() => (calls++ === 0 ? Promise.reject(new Error('broken')) : Promise.resolve(new Response('ok')))))
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    expect(await (await fetch(url)).text()).toBe('ok')
  })
})
