<?php
/**
 * Plugin Name:       Gereed
 * Description:       A self-assessment on your page, as a block or as the shortcode [gereed]. Everything is served by your own site; the answers stay with the visitor.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.0.0';
const SCRIPT  = 'gereed';

require_once __DIR__ . '/attributes.php';
require_once __DIR__ . '/accent.php';
require_once __DIR__ . '/notice.php';
require_once __DIR__ . '/render.php';

/** The script and the style that the element needs; they are sent with pages that have one. */
function register_files() {
	wp_register_script( SCRIPT, plugins_url( 'assets/gereed.js', __FILE__ ), array(), VERSION, true );
	wp_register_style( SCRIPT, false, array(), VERSION );
}
add_action( 'init', __NAMESPACE__ . '\register_files' );

/** The block, with the attributes of the element. */
function register_block() {
	wp_register_script(
		'gereed-block',
		plugins_url( 'block/block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		VERSION,
		true
	);
	wp_add_inline_script(
		'gereed-block',
		'window.gereedAttributes = ' . wp_json_encode( attributes() ) . ';',
		'before'
	);
	register_block_type(
		__DIR__ . '/block',
		array(
			'attributes'      => block_attributes(),
			'editor_script'   => 'gereed-block',
			'render_callback' => __NAMESPACE__ . '\render_block',
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

add_shortcode( 'gereed', __NAMESPACE__ . '\render_shortcode' );

/**
 * Loads the script as the module that it is.
 *
 * @param string $tag    The tag as WordPress makes it.
 * @param string $handle The name of the script.
 * @return string The tag.
 */
function as_module( $tag, $handle ) {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	$tag = preg_replace( '/\stype=([\'"]).*?\1/', '', $tag );
	return str_replace( '<script ', '<script type="module" ', $tag );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );
