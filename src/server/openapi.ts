export function describeInterface(): object {
  return {}
}
