/** Failures, notes, fields. */
export const states = {
  copyFailed: 'Copying failed. Select the text and copy it yourself.',
  copyDetails: 'Copy details',
  dismiss: 'Dismiss',
  remove: (text: string) => `Remove: ${text}`,
  locked: 'Fixed by the app',
  lockedName: (text: string) => `${text} (fixed by the app)`,
  notifications: 'Notifications',
  notANumber: 'Not a number',
  atLeast: (text: string) => `At least ${text}`,
  atMost: (text: string) => `At most ${text}`,
  noPermission: 'You may not see this',
  noPermissionText: 'Your role in this app lacks the right to this data.',
  signedOut: 'You are not signed in',
  signedOutText: 'Sign in to the app again, then try again.',
}
