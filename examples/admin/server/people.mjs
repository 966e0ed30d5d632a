import { trailPerson } from 'usertrail/testkit'

/**
 * The host's own directory of people: those of the made-up product. It answers a list of ids with the names that it
 * knows; whoever else sends traces is shown by the id.
 * @param {ReadonlySet<string>} known
 * @param {(headers: Headers) => boolean} isSignedIn
 */
export const createPeople = (known, isSignedIn) =>
  /** @param {Request} request */
  async (request) => {
    if (!isSignedIn(request.headers)) return new Response(null, { status: 401 })
    const ids = await request.json().catch(() => null)
    if (!Array.isArray(ids)) return new Response('Send a list of ids.', { status: 400 })
    const people = ids.filter((id) => known.has(id)).map((id) => [id, trailPerson(id)?.name ?? null])
    return Response.json(Object.fromEntries(people))
  }
