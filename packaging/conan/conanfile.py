"""journeymap for Conan 2. Not released yet: fill in `license`, and in source() where the release and the font Inter come from."""
import os

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import get
from conan.tools.gnu import PkgConfigDeps


class JourneymapConan(ConanFile):
    name = "journeymap"
    version = "0.1.0"
    description = "A compiler for customer-journey maps: text in, checked maps and pictures out"
    homepage = "https://github.com/journeymap/journeymap"
    license = "TODO: none has been chosen"
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    # The folder with the four cuts of Inter that are compiled in.
    options = {"font_folder": ["ANY"]}
    default_options = {"font_folder": "", "harfbuzz/*:with_subset": True}

    def requirements(self):
        # Version ranges: what Debian 12 has, on which journeymap is tested, and later.
        self.requires("cairo/[>=1.16 <2]")
        self.requires("cli11/[>=2.1 <3]")
        self.requires("fmt/[>=9 <12]")
        self.requires("fontconfig/[>=2.14 <3]")
        self.requires("freetype/[>=2.12 <3]")
        self.requires("fribidi/[>=1.0.8 <2]")
        self.requires("harfbuzz/[>=6]")
        self.requires("libdeflate/[>=1.14 <2]")
        self.requires("libjpeg-turbo/[>=2.1 <4]")
        self.requires("libmd/[>=1.0.4 <2]")
        self.requires("libpng/[>=1.6 <2]")
        self.requires("libunibreak/[>=5]")
        self.requires("libyaml/[>=0.2.5 <1]")
        self.requires("nlohmann_json/[>=3.11 <4]")
        self.requires("woff2/[>=1.0.2 <2]")
        self.requires("yaml-cpp/[>=0.7 <1]")

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.22]")
        self.tool_requires("pkgconf/[>=2]")

    def validate(self):
        check_min_cppstd(self, 20)
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("what journeymap asks of the system (inotify, renameat2) is Linux; it has not been ported")
        if not self.options.font_folder:
            raise ConanInvalidConfiguration("say where the font is that is compiled in: -o journeymap/*:font_folder=FOLDER")

    def layout(self):
        cmake_layout(self)

    def source(self):
        release = self.conan_data["sources"][self.version] if self.conan_data else None
        if not release:
            raise ConanInvalidConfiguration("there is no release yet: a conandata.yml has to name its archive and checksum")
        get(self, **release, strip_root=True)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["JOURNEYMAP_TESTS"] = False
        toolchain.cache_variables["JOURNEYMAP_STATIC_LIBRARIES"] = False
        toolchain.cache_variables["JOURNEYMAP_FONT_DIR"] = str(self.options.font_folder)
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        # The project's own package knows what it needs.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs.append(os.path.join("lib", "cmake", "journeymap"))
        self.cpp_info.libs = ["journeymap"]
