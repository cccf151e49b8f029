/** How long a signed-in browser stays so: in any case, and without being used. */
export const SESSION_DAYS = 60
export const IDLE_DAYS = 14
