/** A picture's thumbnail is its file's second set of bytes. */
export type Variant = 'whole' | 'thumb'

/** Where a file's bytes are follows from its id. */
export const storageKey = (id: string, variant: Variant) => (variant === 'thumb' ? `thumb-${id}` : id)
