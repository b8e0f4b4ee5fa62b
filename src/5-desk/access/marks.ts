export { higher, MARKS, type Mark, maySee } from '#record/handling/mark.ts';
