/**
 * Tells whether a request was meant for this machine. Another name may be pointed at it (DNS rebinding), to read with a
 * visitor's session.
 * @param {string | undefined} host
 */
export const isLocal = (host = '') => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)
