export { createOracle, type OracleOptions } from './createOracle.js'
