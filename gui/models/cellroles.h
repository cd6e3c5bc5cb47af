// What a table's cell holds besides its text: widgets/tabledelegate paints any model that answers these roles.
#pragma once

#include <Qt>

namespace tars::gui
{

enum CellRole {
    SecondLineRole = Qt::UserRole + 100, ///< under the text, which becomes strong
    CellIconRole, ///< icon name, before the text
    CellIconKindRole, ///< int of ChipKind: the icon's colour
    CellMarkRole, ///< int of Department: its mark, before the text
    CellChipIconRole, ///< icon name: the whole cell is a chip
    CellChipKindRole, ///< int of ChipKind
    CellCodeRole, ///< bool: file and line, in the font of code
    CellLinkRole, ///< bool: a click does something
    CellStrongRole, ///< bool
};

} // namespace tars::gui
