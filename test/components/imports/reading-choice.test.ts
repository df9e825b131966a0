import { describe, expect, test } from 'vitest'
import { choiceOf } from '@/components/imports/QuestionsPanel'
import { FORMATS, withChoice } from '@/components/imports/reading-choice'
import { readingWords } from '@/components/imports/question-words'
import { areaOptions } from '@/components/imports/area-options'
import { CONSTANT_FIELDS, MAPPED_FIELDS, WIDE_DIMENSIONS } from '@/lib/client/reading-choices'
import * as choices from '@/lib/import/choices'
import { FORMAT_IDS } from '@/lib/import/formats/registry'
import * as mapping from '@/lib/import/mapping'
import messages from '@/messages/en/imports.json'

describe('what a file is read again with', () => {
  test('is everything settled before and the change', () => {
    expect(withChoice({ encoding: 'utf-8', constants: { unit: 'USD' } }, { decimal: ',' })).toEqual({
      encoding: 'utf-8',
      constants: { unit: 'USD' },
      decimal: ',',
    })
  })

  test('adds answers to those before, and takes one back where it is empty', () => {
    const before = { areas: [{ text: 'Rumpelland', area: 'MAR' }], constants: { unit: 'USD' } }
    const after = withChoice(before, { areas: [{ text: 'Erewhon', area: 'ISL' }], constants: { flow: 'X' } })
    expect(after.areas).toHaveLength(2)
    expect(after.constants).toEqual({ unit: 'USD', flow: 'X' })
    expect(withChoice(before, { areas: [{ text: 'Rumpelland', area: '' }], constants: { unit: '' } })).toEqual({})
  })

  test('has a form or a mapping, the one that was said last', () => {
    const mapped = { columns: [{ name: 'a', field: 'value' as const }], constants: {} }
    expect(withChoice({ mapping: mapped }, { format: 'own' })).toEqual({ format: 'own' })
    expect(withChoice({ format: 'own' }, { mapping: mapped })).toEqual({ mapping: mapped })
  })
})

describe('answers to open questions', () => {
  test('become choices and constants', () => {
    const questions = [
      { kind: 'decimal' as const, options: [] },
      { kind: 'constant' as const, field: 'unit', options: [] },
    ]
    expect(choiceOf(questions, { decimal: ',', 'constant unit': ' USD ' })).toEqual({
      decimal: ',',
      constants: { unit: 'USD' },
    })
  })

  test('show a number with its size, so that a mark cannot be misread', () => {
    expect(readingWords({ kind: 'decimal' }, '1234', 'en')).toBe('1,234 (≈ 1.2 thousand)')
    expect(readingWords({ kind: 'decimal' }, '1.234', 'de')).toBe('1,234 (≈ 1,2)')
    expect(readingWords({ kind: 'trimester' }, '2024-Q1', 'en')).toContain('2024')
  })
})

describe('what the browser knows of the server', () => {
  test('are the same fields and forms, each with a name', () => {
    expect(CONSTANT_FIELDS).toEqual(choices.CONSTANT_FIELDS)
    expect(MAPPED_FIELDS).toEqual(mapping.MAPPED_FIELDS)
    expect(WIDE_DIMENSIONS).toEqual(mapping.WIDE_DIMENSIONS)
    expect([...FORMATS].toSorted()).toEqual([...FORMAT_IDS].toSorted())
    for (const id of FORMATS) expect(messages.formats).toHaveProperty(id)
    for (const field of MAPPED_FIELDS) expect(messages.fields).toHaveProperty(field)
  })

  test('are all areas, found by name or code', () => {
    const areas = areaOptions('de')
    expect(areas.find(({ value }) => value === 'MAR')?.label).toBe('Marokko (MAR)')
    expect(areas.length).toBeGreaterThan(200)
  })
})
