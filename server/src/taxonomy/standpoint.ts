/** From whose side findings and comparisons are seen. */
export type Standpoint = 'provider' | 'customer';
