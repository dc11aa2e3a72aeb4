// The functions Google may call, and nothing else: the menu's, the trigger's and the sidebar's.

export { onOpen, showSidebar, checkNow, setUpThisSheet, updateRelationships } from './menu';
export { dailyCheck } from './daily';
export {
  findRows,
  loadRow,
  loadSelectedRow,
  openSidebar,
  readMoreText,
  readToday,
  rememberUser,
} from './api-read';
export { saveRow, takeBackRow } from './api-save';
