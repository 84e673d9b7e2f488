"""Imports a package of Anki's into an empty collection of Mnemosyne and prints its cards as JSON.

Usage: read_by_mnemosyne.py PACKAGE FOLDER
Mnemosyne's library is used without its windows: a few parts of them are there and do nothing.
"""

import json
import sys
import types


def nothing(*_words, **_named):
    return None


# What Mnemosyne loads for its windows and its server, and an import does not need.
for name in ("matplotlib", "gtts", "argon2"):
    sys.modules.setdefault(name, types.ModuleType(name))
sys.modules["gtts"].gTTS = object
sys.modules["argon2"].PasswordHasher = object

from mnemosyne.libmnemosyne import Mnemosyne  # noqa: E402
from mnemosyne.libmnemosyne.gui_translator import GuiTranslator  # noqa: E402
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget  # noqa: E402
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget  # noqa: E402


class Translator(GuiTranslator):
    def translate_ui(self, _language):
        pass


class Main(MainWidget):
    def show_question(self, *_words):
        return 0


class Review(ReviewWidget):
    instantiate = ReviewWidget.IMMEDIATELY


for name in (
    "set_progress_text set_progress_range set_progress_update_interval set_progress_value increase_progress "
    "close_progress show_information show_error status_bar_message set_window_title activate top_window "
    "enable_edit_current_card enable_delete_current_card enable_reset_current_card enable_browse_cards"
).split():
    setattr(Main, name, nothing)
for name in (
    "stop_media set_question set_answer reveal_question reveal_answer clear_question clear_answer "
    "update_show_button set_question_box_visible set_answer_box_visible update_status_bar_counters redraw_now"
).split():
    setattr(Review, name, nothing)

package, folder = sys.argv[1:3]
here = sys.modules["conformance_parts"] = types.ModuleType("conformance_parts")
here.Translator, here.Main, here.Review = Translator, Main, Review
program = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True)
program.components.insert(0, ("conformance_parts", "Translator"))
program.components += [("conformance_parts", "Main"), ("conformance_parts", "Review")]
program.gui_for_component = {}
program.initialise(folder, automatic_upgrades=False)
reader = next(one for one in program.component_manager.all("file_format") if type(one).__name__ == "Anki2")
reader.do_import(package)
database = program.database()
cards = [database.card(number, is_id_internal=True) for number, _fact in database.cards()]
print(
    json.dumps(
        [
            {
                "type": card.card_type.name,
                "fields": [card.fact.data.get(str(i), "") for i in range(5)],
                "tags": sorted(tag.name for tag in card.tags),
            }
            for card in cards
        ]
    )
)
