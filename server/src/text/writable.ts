/** A record that is still being put together: setting what it may lack costs less than spreading it in. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
