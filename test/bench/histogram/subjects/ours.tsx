import { useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { ActivityHistogram } from '../../../../src/components/activity-histogram/ActivityHistogram.js'
import { IntlProvider } from '../../../../src/intl/IntlProvider.js'
import type { ActivityBucket } from '../../../../src/model/activity.js'
import type { Range } from '../../../../src/model/scope.js'
import '../../../../src/styles/index.css'
import { rangeOf, UNTIL } from '../data.js'
import { SIZE } from './subject.js'
import type { Subject } from './subject.js'

function Chart({ activity, range }: { readonly activity: readonly ActivityBucket[]; readonly range: Range }) {
  const [zoom, setZoom] = useState<Range | null>(null)
  return <ActivityHistogram activity={activity} bucket="hour" range={range} zoom={zoom} onZoomChange={setZoom} height={SIZE.height} />
}

let host: { readonly root: Root; readonly box: HTMLElement } | undefined

/** The whole component: title, legend, both axes, time labels, open bucket, brush, cursor, live region. Its provider is the app's, there before. */
export const ours: Subject = {
  mount: (container, activity) => {
    if (!host) {
      const box = document.createElement('div')
      box.style.width = `${SIZE.width + 110}px`
      host = { root: createRoot(box), box }
    }
    const { root, box } = host
    container.append(box)
    const range = rangeOf(activity)
    const draw = (chart: ReactNode) => flushSync(() => root.render(<IntlProvider timeZone="Europe/Berlin" now={UNTIL}>{chart}</IntlProvider>))
    draw(<Chart activity={activity} range={range} />)
    return () => {
      draw(null)
      box.remove()
    }
  },
  plot: '.ut-plot__area',
}
