import type { Messages } from '../en.js'

export const dimensions: Messages['dimensions'] = {
  environment: 'البيئة',
  model: 'النموذج',
  provider: 'المزوّد',
  tool: 'الأداة',
  tag: 'الوسم',
  name: 'اسم التتبّع',
  release: 'الإصدار',
}
