/** The workbook alone: the package as a whole brings readers of streams, which ask for Amazon's storage. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const Book: typeof Workbook;
  export default Book;
}
