import { describe, expect, it } from 'vitest'
import { withOptions } from '../../src/hooks/questionOptions.js'

describe('withOptions', () => {
  it('puts what the caller says on top, and leaves the rest', () => {
    expect(withOptions({ staleTime: 30, retry: 2 }, { staleTime: 5, enabled: false })).toEqual({ staleTime: 5, retry: 2, enabled: false, throwOnError: false })
  })

  it('takes undefined for nothing said', () => {
    expect(withOptions({ staleTime: 30 }, { staleTime: undefined, enabled: undefined })).toEqual({ staleTime: 30, throwOnError: false })
    expect(withOptions({ staleTime: 30 }, undefined)).toEqual({ staleTime: 30, throwOnError: false })
  })

  it('throws nothing at a boundary unless it is told to', () => {
    expect(withOptions({}, { throwOnError: true })).toEqual({ throwOnError: true })
  })
})
