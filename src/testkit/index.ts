export { createOracle, type OracleOptions } from './createOracle.js'
export { generateTrail, type Trail, type TrailOptions } from './generateTrail.js'
export { trailPerson, type TrailPerson } from './trail/people.js'
