import { BarChart, LineChart } from 'echarts/charts'
import { BrushComponent, GridComponent, ToolboxComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { SIZE } from './subject.js'
import type { Subject } from './subject.js'

register([BarChart, LineChart, GridComponent, BrushComponent, ToolboxComponent, CanvasRenderer])

/** On canvas, its default, with its own brush along the time axis; no animation. */
export const echarts: Subject = {
  mount: (container, activity) => {
    const box = document.createElement('div')
    box.className = 'echarts'
    box.style.cssText = `width: ${SIZE.width}px; height: ${SIZE.height}px`
    container.append(box)
    const chart = init(box)
    chart.setOption({
      animation: false,
      grid: { left: 38, right: 34, top: 0, bottom: 20 },
      xAxis: { type: 'category', data: activity.map((bucket) => bucket.start) },
      yAxis: [{ type: 'value', splitNumber: 3 }, { type: 'value', splitNumber: 3, splitLine: { show: false } }],
      brush: { xAxisIndex: 0, brushMode: 'single', throttleType: 'fixRate', throttleDelay: 0 },
      toolbox: { show: false },
      series: [
        { type: 'bar', stack: 's', color: '#c4451a', data: activity.map((bucket) => bucket.erroredSessions) },
        { type: 'bar', stack: 's', color: '#4f74b8', data: activity.map((bucket) => bucket.sessions - bucket.erroredSessions) },
        { type: 'line', yAxisIndex: 1, color: '#171a1e', showSymbol: false, data: activity.map((bucket) => bucket.erroredSessions / Math.max(1, bucket.sessions)) },
      ],
    })
    chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } })
    return () => {
      chart.dispose()
      box.remove()
    }
  },
  plot: '.echarts',
}
