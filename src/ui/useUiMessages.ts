'use client'
const messages = {
  clear: 'Clear', close: 'Close', copied: 'Copied', copyFailed: 'Copying failed. Select the text and copy it yourself.', dismiss: 'Dismiss',
  notANumber: 'Not a number in bounds', notifications: 'Notifications', retry: 'Try again', copyDetails: 'Copy details', remove: 'Remove',
  noPermission: 'You may not see this', noPermissionText: 'Your role in this app lacks the right to this data.',
  signedOut: 'You are not signed in', signedOutText: 'The store asks who you are. Sign in again, then try again.',
  loading: 'Loading', refreshing: 'Refreshing', locked: 'Fixed by the app',
}
/** Words of the parts themselves. */
export function useUiMessages(): typeof messages {
  return messages
}
