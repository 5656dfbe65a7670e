
(() => {
  'use strict';
  const STEP = 100;
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const numbers = new Intl.NumberFormat(language);
  const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  /** What a cell is sorted by: its value where it has one, else its text. */
  const key = (row, column, kind) => {
    const cell = row.cells[column];
    return kind === 'number' ? Number(cell.dataset.value) : cell.textContent;
  };

  function sort(table, header, descending) {
    const column = header.cellIndex;
    const kind = header.dataset.sort;
    const body = table.tBodies[0];
    const sign = descending ? -1 : 1;
    const keyed = Array.from(body.rows, (row, place) => [key(row, column, kind), place, row]);
    keyed.sort(([one, first], [other, second]) =>
      sign * (kind === 'number' ? one - other : collator.compare(one, other)) || first - second);
    body.append(...keyed.map(entry => entry[2]));
    for (const other of table.tHead.rows[0].cells) {
      if (other.dataset.sort) {
        other.ariaSort = other === header ? (descending ? 'descending' : 'ascending') : 'none';
      }
    }
  }

  function makeSortable(table, sorted) {
    for (const header of table.tHead.rows[0].cells) {
      if (header.dataset.sort) {
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...header.childNodes);
        header.append(button);
        header.ariaSort = 'none';
        button.addEventListener('click', () => {
          const first = header.classList.contains('number') ? 'descending' : 'ascending';
          const descending = header.ariaSort === first ? first === 'ascending' : first === 'descending';
          sort(table, header, descending);
          sorted();
        });
      }
    }
  }

  function makeSearchable(table) {
    const search = document.getElementById('search');
    const severity = document.getElementById('severity');
    const code = document.getElementById('code');
    const more = document.getElementById('more');
    const status = document.getElementById('shown');
    const texts = new Map(Array.from(table.tBodies[0].rows, row => [row, folded(row.textContent)]));
    let most = STEP;

    const matches = (row, words) =>
      (!severity.value || row.classList.contains(severity.value))
      && (!code.value || row.cells[1].textContent === code.value)
      && words.every(word => texts.get(row).includes(word));

    function show() {
      const words = folded(search.value).split(/\s+/).filter(word => word);
      let matching = 0;
      for (const row of table.tBodies[0].rows) {
        row.hidden = !matches(row, words) || matching++ >= most;
      }
      more.hidden = matching <= most;
      const shown = Math.min(matching, most);
      status.textContent = table.dataset.shown
        .replace('%1', numbers.format(shown)).replace('%2', numbers.format(matching));
    }

    function again() {
      most = STEP;
      show();
    }

    search.addEventListener('input', again);
    severity.addEventListener('change', again);
    code.addEventListener('change', again);
    more.addEventListener('click', () => {
      most += 5 * STEP;
      show();
    });
    const listed = new Set(Array.from(table.tBodies[0].rows, row => row.cells[1].textContent));
    for (const link of document.querySelectorAll('a[data-code]')) {
      link.hidden = !listed.has(link.dataset.code);
      link.addEventListener('click', () => {
        search.value = '';
        severity.value = '';
        code.value = link.dataset.code;
        again();
      });
    }
    document.querySelector('.controls').hidden = false;
    makeSortable(table, show);
    show();
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    if (table.classList.contains('findings')) {
      makeSearchable(table);
    } else {
      makeSortable(table, () => {});
    }
  }
})();
