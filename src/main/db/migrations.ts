import type { Migration } from './migrate.ts'
import { SCHEMA_1 } from './schema-1.ts'
import { SCHEMA_2 } from './schema-2.ts'
import { SCHEMA_3 } from './schema-3.ts'
import { SCHEMA_4 } from './schema-4.ts'
import { SCHEMA_5 } from './schema-5.ts'
import { SCHEMA_6 } from './schema-6.ts'
import { SCHEMA_7 } from './schema-7.ts'
import { SCHEMA_8 } from './schema-8.ts'
import { SCHEMA_9 } from './schema-9.ts'
import { SCHEMA_10 } from './schema-10.ts'
import { SCHEMA_11 } from './schema-11.ts'
import { SCHEMA_12 } from './schema-12.ts'
import { SCHEMA_13 } from './schema-13.ts'
import { SCHEMA_14 } from './schema-14.ts'
import { SCHEMA_15 } from './schema-15.ts'
import { SCHEMA_16 } from './schema-16.ts'
import { SCHEMA_17 } from './schema-17.ts'
import { SCHEMA_18 } from './schema-18.ts'
import { SCHEMA_19 } from './schema-19.ts'
import { SCHEMA_20 } from './schema-20.ts'
import { SCHEMA_21 } from './schema-21.ts'

/** Every schema there has been, in order. A new one goes at the end; those above it never change. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: SCHEMA_1 },
  { version: 2, sql: SCHEMA_2 },
  { version: 3, sql: SCHEMA_3 },
  { version: 4, sql: SCHEMA_4 },
  { version: 5, sql: SCHEMA_5 },
  { version: 6, sql: SCHEMA_6 },
  { version: 7, sql: SCHEMA_7 },
  { version: 8, sql: SCHEMA_8 },
  { version: 9, sql: SCHEMA_9 },
  { version: 10, sql: SCHEMA_10 },
  { version: 11, sql: SCHEMA_11 },
  { version: 12, sql: SCHEMA_12 },
  { version: 13, sql: SCHEMA_13 },
  { version: 14, sql: SCHEMA_14 },
  { version: 15, sql: SCHEMA_15 },
  { version: 16, sql: SCHEMA_16 },
  { version: 17, sql: SCHEMA_17 },
  { version: 18, sql: SCHEMA_18 },
  { version: 19, sql: SCHEMA_19 },
  { version: 20, sql: SCHEMA_20 },
  { version: 21, sql: SCHEMA_21 },
]
