/** For `setValueAs` of a field that may be left empty: what was not filled in is not sent. */
export const emptyAsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
