import path from 'node:path';
import { z } from 'zod';
import { packageVersion } from '#base/package-version.ts';
import { type Route, route } from '../route.ts';
import { aboutSchema, backupSchema, doctorSchema } from '../schemas/house.ts';
import { deedSchema } from '../schemas/review.ts';
import { statusSchema } from '../schemas/status.ts';
import { deedOf } from '../undoing.ts';

const settings = z.strictObject({ reviewers: z.union([z.literal(1), z.literal(2)]) });

/** The record as a thing that is kept: how much there is, whether all is well, copies of it. */
export const HOUSE_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/status',
    operation: 'status',
    summary: 'How much there is of everything',
    permission: 'read',
    rests: 'record',
    answer: statusSchema,
    handle: async ({ store }) => {
      const { recordStatus } = await import('#desk/questions/status.ts');
      return recordStatus(store);
    },
  }),
  route({
    method: 'GET',
    path: '/about',
    operation: 'about',
    summary: 'Versions of the program, the model and the lists',
    permission: 'read',
    answer: aboutSchema,
    handle: async ({ store, services: { model } }) => {
      const [{ modelCard }, { readerVersion }, { shippedWorld }, { shippedRegister }, { KNOWN_MIGRATIONS }] = await Promise.all([
        import('#reading/model/card.ts'),
        import('#desk/reader-version.ts'),
        import('#reading/world/world.ts'),
        import('#record/extract/agreements/register.ts'),
        import('#record/store/migrations/migrations.ts'),
      ]);
      const { states, organizations, outlets } = shippedWorld.lists;
      const { version, precision, sha256 } = await modelCard(model);
      return {
        program: { name: 'attache', version: packageVersion(), node: process.versions.node },
        model: { version, precision, sha256 },
        data: {
          states: states.length,
          organizations: organizations.length,
          outlets: outlets.length,
          agreements: shippedRegister.lines.length,
        },
        record: { database: store.database.kind, schema: KNOWN_MIGRATIONS.at(-1) as string, reader: await readerVersion(model) },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/doctor',
    operation: 'doctor',
    summary: 'Whether all is well that the work rests on',
    permission: 'admin',
    answer: doctorSchema,
    handle: async ({ services: { place, model } }) => {
      const { examined } = await import('#desk/doctor.ts');
      return { items: await examined(place, model) };
    },
  }),
  route({
    method: 'POST',
    path: '/backup',
    operation: 'backup',
    summary: 'Copy the record, while it is used, into a new folder beside it',
    permission: 'admin',
    status: 201,
    answer: backupSchema,
    handle: async ({ store, services: { place } }) => {
      // PostgreSQL says which tools to take.
      if (store.database.kind === 'postgres') await store.database.backup(place);
      const { backUp } = await import('#record/store/sqlite/backup-folder.ts');
      const name = store.now.toISOString().replaceAll(/[:.]/g, '-');
      const { format: _, check: __, ...manifest } = await backUp(store.database, path.join(place, 'backups', name), store.now);
      return { folder: path.join('backups', name), ...manifest };
    },
  }),
  route({
    method: 'GET',
    path: '/settings',
    operation: 'settings',
    summary: 'How the record is kept: how many persons must agree before an entry is accepted',
    permission: 'read',
    rests: 'record',
    answer: settings,
    handle: async ({ store }) => {
      const row = await store.db.selectFrom('settings').select('value').where('setting', '=', 'reviewers').executeTakeFirst();
      const reviewers = Number(row?.value ?? 1) === 2 ? (2 as const) : (1 as const);
      return { reviewers };
    },
  }),
  route({
    method: 'PUT',
    path: '/settings',
    operation: 'changeSettings',
    summary: 'Change how the record is kept',
    permission: 'admin',
    body: settings,
    answer: deedSchema,
    handle: async ({ store, body: { reviewers } }) => deedOf(await store.do('set', { setting: 'reviewers', value: reviewers })),
  }),
];
