import { plural } from './plural.js'

/** The users dashboard as a whole. */
export const dashboard = {
  label: 'Users',
  toolbar: 'Scope',
  search: 'Search users',
  searchPlaceholder: 'Search id or e-mail',
  updated: (time: string) => `Updated ${time}`,
  updatedTip: (time: string) => `Data as of ${time}`,
  refresh: 'Refresh',
  stale: (time: string) => `Data of ${time}.`,
  staleText: 'The last refresh failed.',
  filtersCleared: (n: number, text: string) => plural(n, { one: `${text} filter cleared`, other: `${text} filters cleared` }),
  undo: 'Undo',
  onlySelected: 'Only these',
  hideSelected: 'Hide',
  usersFailed: 'The users could not be loaded',
  empty: {
    ever: 'No user has been seen yet',
    everText: 'Add the id of the signed-in user to your traces. Users appear here within seconds of the first one.',
    unnamed: 'No trace names a user',
    unnamedText: (n: number, text: string) =>
      plural(n, { one: `${text} trace in this range, and it carries no user id.`, other: `${text} traces in this range, and none carries a user id.` })
      + ' Add the id of the signed-in user to your traces.',
    snippetComment: 'on any span of the request',
    guide: 'Read the guide',
    range: (range: string) => `Nobody was active ${range}`,
    rangeText: (last: string, n: number, users: string) =>
      `The last activity was on ${last}. ` + plural(n, { one: `${users} user is known in all.`, other: `${users} users are known in all.` }),
    goTo: (date: string) => `Go to ${date}`,
    match: 'No user matches',
    matchText: (n: number, users: string, conditions: string) =>
      plural(n, { one: `${users} user in this range, who does not match`, other: `${users} users in this range, none with` }) + ` ${conditions}.`,
    searched: (text: string) => `“${text}”`,
    clearSearch: 'Clear search',
    clearFilters: 'Clear filters',
    resetZoom: 'Reset zoom',
  },
}
