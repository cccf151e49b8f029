/**
 * The SQL of one field's value. A value of another type than the field's is as good as none: no cast meets it. Statistics
 * are kept on these very expressions (see statistics.ts), so each of them has one form.
 */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Whatever is there, as JSON. Equal JSON is equal in type and value, numbers by their value. */
export const jsonOf = (data: string, key: string) => `(${data}->${literal(key)})`

export const textOf = (data: string, key: string) =>
  `(case when jsonb_typeof(${jsonOf(data, key)}) = 'string' then ${data}->>${literal(key)} end)`

export const numberOf = (data: string, key: string) =>
  `(case when jsonb_typeof(${jsonOf(data, key)}) = 'number' then ${jsonOf(data, key)}::numeric end)`

const amountJson = (data: string, key: string) => `(${jsonOf(data, key)}->'amount')`
export const amountOf = (data: string, key: string) =>
  `(case when jsonb_typeof(${amountJson(data, key)}) = 'number' then ${amountJson(data, key)}::numeric end)`

/** ISO dates are in order as text. Whether it is a date is asked apart, and of few; no other JSON looks like one. */
export const dateOf = (data: string, key: string) => `((${data}->>${literal(key)}) collate "C")`
export const isDate = (data: string, key: string) => `${dateOf(data, key)} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`

const listOf = (data: string, key: string) =>
  `(case when jsonb_typeof(${jsonOf(data, key)}) = 'array' then ${jsonOf(data, key)} else '[]' end)`

/** The people of a user field, as a set of JSON objects named `p`; their names are `NAME_OF_PERSON`. */
export const peopleOf = (data: string, key: string) => `jsonb_array_elements${listOf(data, key)} p`
export const NAME_OF_PERSON = "(case when jsonb_typeof(p->'name') = 'string' then p->>'name' end)"

const UUID = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'"
/** The id that a relation holds, where it is one. */
export const relatedId = (data: string, key: string) =>
  `(case when jsonb_typeof(${jsonOf(data, key)}) = 'string' and ${data}->>${literal(key)} ~ ${UUID}
    then (${data}->>${literal(key)})::uuid end)`

/** The texts of a list of options, as a set of JSON named `o`. */
export const optionsOf = (data: string, key: string) => `jsonb_array_elements${listOf(data, key)} o`
