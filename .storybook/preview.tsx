import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import '../src/styles/index.css'
import { StoryHost } from '../stories/support/withUserTrail.js'

const item = (value: string, title: string) => ({ value, title })

/** One decorator gives every story its provider; see `StoryHost` for `parameters.usertrail`. */
export default definePreview({
  addons: [addonA11y(), addonDocs()],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true },
    options: { storySort: { order: ['Pages', 'Views', 'Parts'] } },
  },
  globalTypes: {
    theme: {
      description: 'Colours of the host',
      toolbar: { icon: 'contrast', items: [item('light', 'Light'), item('dark', 'Dark'), item('auto', 'System')], dynamicTitle: true },
    },
    density: {
      description: 'Density of the views',
      toolbar: { icon: 'component', items: [item('comfortable', 'Comfortable'), item('compact', 'Compact')], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of text',
      toolbar: { icon: 'transfer', items: [item('ltr', 'Left to right'), item('rtl', 'Right to left')], dynamicTitle: true },
    },
    locale: {
      description: 'Language of texts, numbers and dates',
      toolbar: { icon: 'globe', items: ['en', 'en-US', 'de', 'fr', 'ja', 'ar', 'he'], dynamicTitle: true },
    },
    timeZone: {
      description: 'Time zone',
      toolbar: { icon: 'time', items: ['Europe/Berlin', 'UTC', 'America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', density: 'comfortable', direction: 'ltr', locale: 'en', timeZone: 'Europe/Berlin' },
  decorators: [
    (Story, context) => {
      const { theme, density, direction, locale, timeZone } = context.globals
      return (
        <StoryHost key={context.id} parameters={context.parameters.usertrail ?? {}} globals={{ theme, direction, locale, timeZone }}>
          <Story args={{ ...context.args, 'data-density': density }} />
        </StoryHost>
      )
    },
  ],
})
