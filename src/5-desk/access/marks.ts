export { MARKS, type Mark, maySee } from '#record/handling/mark.ts';
