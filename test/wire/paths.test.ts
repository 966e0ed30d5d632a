import { expect, it } from 'vitest'
import { OPTIONAL_QUESTIONS, QUESTIONS } from '../../src/contract/questions.js'
import { questionAt, questionPath } from '../../src/wire/paths.js'

it('gives each question a path of its own, and back', () => {
  for (const question of [...QUESTIONS, ...OPTIONAL_QUESTIONS]) expect(questionAt(questionPath(question))).toBe(question)
  for (const path of ['', '/', '/toString', 'listUsers', '/listUsers/']) expect(questionAt(path)).toBeNull()
})
