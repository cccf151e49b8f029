/** A text to look for anywhere in another; what LIKE takes for a pattern means itself. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
